/** What is measured beside the kit is only there once the bench has installed it. */
declare module '@awesome.me/*';
declare module '@fluentui/tokens' {
  export const webLightTheme: unknown;
}
declare module '@fluentui/web-components/theme/set-theme.js' {
  export function setTheme(theme: unknown): void;
}
declare module '@fluentui/*';
declare module '@github/*';
declare module '@patternfly/*';
declare module '@shoelace-style/*';
