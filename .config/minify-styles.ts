import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** Takes comments and layout out of the style sheets in the sources, which no minifier looks into. */
export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/elements\/.*\.styles\.ts$/ },
      handler: (code) => {
        const changed = new MagicString(code).replace(
          /\bcss`([^`]*)`/g,
          (_, sheet: string) => `css\`${minify(sheet)}\``,
        );
        return { code: changed.toString(), map: changed.generateMap({ includeContent: true }) };
      },
    },
  };
}

/** Texts stay as they are. A space before a colon stays as well: in `.root :dir(rtl)` it means something. */
export function minify(sheet: string): string {
  return sheet
    .replace(/\/\*.*?\*\/|("[^"]*"|'[^']*')/gs, (_, text: string | undefined) => text ?? '')
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,]) ?/g, '$1')
            .replace(/: /g, ':')
            .replace(/;\}/g, '}'),
    )
    .join('')
    .trim();
}
