/// <reference types="vite/client" />

declare module 'virtual:custom-elements-manifest' {
  import type { Package } from 'custom-elements-manifest/schema';

  const manifest: Package;
  export default manifest;
}

declare module '@storybook/web-components/entry-preview' {
  import type { Preview } from '@storybook/web-components-vite';

  export const parameters: NonNullable<Preview['parameters']>;
  export const render: NonNullable<Preview['render']>;
  export const renderToCanvas: NonNullable<Preview['renderToCanvas']>;
}
