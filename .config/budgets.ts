/**
 * What each entry may weigh at most with everything that it imports, in bytes, minified and compressed with brotli.
 * Little more than what it weighs: whoever needs more raises it, knowingly. An entry that is not here fails the build.
 */
export const BUDGETS: Readonly<Record<string, number>> = {
  '.': 42_500,
  './define': 42_500,
  './define/backup-health-provider': 33_500,
  './define/backup-health-kpi': 37_500,
  './define/backup-attention-list': 38_500,
  './define/schedule-follow-up-badge': 36_500,
  './define/backup-basis-confirmation': 39_000,
  './resolver': 10_500,
  './testing': 4_600,
  './cdn/backup-health-kit.js': 42_500,
};
