// vite.config.ts: vue({ template: { compilerOptions } })
const TAGS = [
  'backup-health-provider',
  'backup-health-kpi',
  'backup-attention-list',
  'schedule-follow-up-badge',
  'backup-basis-confirmation',
];
export const compilerOptions = { isCustomElement: (tag: string): boolean => TAGS.includes(tag) };
