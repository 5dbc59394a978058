/**
 * What each entry may weigh at most with everything that it imports, in bytes, minified and compressed with brotli.
 * Little more than what it weighs: whoever needs more raises it, knowingly. An entry that is not here fails the build.
 */
export const BUDGETS: Readonly<Record<string, number>> = {
  '.': 44_000,
  './define': 43_700,
  './define/backup-health-provider': 34_200,
  './define/backup-health-kpi': 24_500,
  './define/backup-attention-list': 25_300,
  './define/schedule-follow-up-badge': 19_800,
  './define/backup-basis-confirmation': 26_300,
  './resolver': 9_200,
  './testing': 11_200,
  './react': 44_300,
  './cdn/backup-health-kit.js': 43_400,
};

/**
 * What each package and each folder of the sources may take up in the self-contained file, in bytes, minified: what it
 * saves compressed depends on all the others. A part that is not here fails the build.
 */
export const PART_BUDGETS: Readonly<Record<string, number>> = {
  'src/elements': 29_500,
  'src/assessment': 26_300,
  'src/signals, messages': 22_800,
  'src/data': 21_600,
  'src/signals': 20_500,
  'src/elements, styles': 12_900,
  'lit-html': 9_500,
  '@lit/reactive-element': 7_600,
  '@lit/context': 1_900,
  'src/define': 1_050,
  'lit-element': 800,
  '@date-fns/tz': 450,
  'date-fns': 100,
  src: 100,
  'the build': 200,
};
