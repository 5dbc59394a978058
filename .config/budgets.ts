/**
 * What each entry may weigh at most with everything that it imports, in bytes, minified and compressed with brotli.
 * Little more than what it weighs: whoever needs more raises it, knowingly. An entry that is not here fails the build.
 */
export const BUDGETS: Readonly<Record<string, number>> = {
  '.': 44_000,
  './define': 43_500,
  './define/backup-health-provider': 35_000,
  './define/backup-health-kpi': 38_500,
  './define/backup-attention-list': 39_500,
  './define/schedule-follow-up-badge': 37_500,
  './define/backup-basis-confirmation': 40_000,
  './resolver': 8_800,
  './testing': 11_200,
  './react': 44_500,
  './cdn/backup-health-kit.js': 43_500,
};
