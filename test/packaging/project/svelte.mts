import 'backup-health-kit/define';
import type {} from 'backup-health-kit/types/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

// What `svelte-check` and the editors look at for `<backup-health-kpi … onbackup-health-change={…}>` in a template.
type Tile = SvelteHTMLElements['backup-health-kpi'];

export const tile: Tile = {
  'tenant-id': 't-1',
  records: { backupSets: [], backupItems: [], backupSchedules: [] },
  refreshSeconds: 60,
  'freshness-hours': '24',
  links: { backupSchedules: null },
  class: 'tile',
  'onbackup-health-change': ({ detail }) => console.log(detail.assessment.posture),
  'on:backup-health-navigate': (event) => event.preventDefault(),
};
export const badge: SvelteHTMLElements['schedule-follow-up-badge'] = { showClear: true };

// @ts-expect-error: no such property
export const misspelt: Tile = { tennantId: 't-1' };
// @ts-expect-error: no such attribute
export const attribute: Tile = { 'tennant-id': 't-1' };
// @ts-expect-error: only the badge has it
export const elsewhere: Tile = { 'show-clear': true };
// @ts-expect-error: number | null | undefined
export const text: Tile = { freshnessHours: '24' };
// @ts-expect-error: no such event
export const event: Tile = { 'onbackup-health-changed': () => {} };
type OtherListener = (event: CustomEvent<{ code: string }>) => void;
declare const listener: OtherListener;
// @ts-expect-error: the listener of another event
export const other: Tile = { 'onbackup-health-change': listener };
