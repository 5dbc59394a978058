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
