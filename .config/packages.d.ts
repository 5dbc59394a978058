/** The part of the analyzer that is used here; its own types leave it out. */
declare module '@custom-elements-manifest/analyzer' {
  import type { Package } from 'custom-elements-manifest/schema';
  import type typescript from 'typescript';

  /** The analyzer's own copy; trees of any other are refused. */
  export const ts: typeof typescript;
  export function create(options: {
    readonly modules: readonly typescript.SourceFile[];
    readonly plugins: readonly object[];
    readonly context: object;
  }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): object[];
}
