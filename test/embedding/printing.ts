/** Elements of the kit as a server prints them, with Lit's server rendering. */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html, literal, unsafeStatic } from 'lit/static-html.js';
import '../../src/define/index.js';
import type { BackupHealthElement } from '../../src/index.js';
import type { ScenarioName } from '../../src/testing/index.js';
import { assessmentOf, iso, LINKS, NOW, TENANT } from '../support/fixtures/evidence.js';

export const SHOWING = {
  'backup-health-kpi': literal`backup-health-kpi`,
  'backup-attention-list': literal`backup-attention-list`,
  'schedule-follow-up-badge': literal`schedule-follow-up-badge`,
  'backup-basis-confirmation': literal`backup-basis-confirmation`,
};
export type Showing = keyof typeof SHOWING;
export const showing = Object.keys(SHOWING) as Showing[];

export type Attributes = Readonly<Record<string, string>>;

/** HTML with elements of the kit in it, and with what is in their shadow roots. */
export function print(page: string): string {
  return collectResultSync(render(html`${unsafeStatic(page)}`));
}

/** One element, with what its host's server has set as a property. */
export function printWithProperty(
  tag: Showing,
  { assessment = null, records = null, now = iso(NOW) }: Partial<BackupHealthElement>,
): string {
  const name = SHOWING[tag];
  return collectResultSync(
    render(html`<${name} .assessment=${assessment} .records=${records} now=${now}></${name}>`),
  );
}

export function element(tag: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<${tag}${written.join('')}>${inside}</${tag}>`;
}

/** The assessment of a scenario at `NOW`, where time stands still, with links. */
export function attributesFor(name: ScenarioName): Attributes {
  return {
    assessment: JSON.stringify(assessmentOf(name)),
    now: iso(NOW),
    'tenant-id': TENANT,
    'backup-sets-href': LINKS.backupSets,
    'backup-set-href': LINKS.backupSet,
    'backup-schedules-href': LINKS.backupSchedules,
  };
}

/** What is in the shadow roots of printed HTML, as markup and as text. */
export function shadowsOf(printed: string): { markup: string; text: string } {
  const templates = printed.matchAll(/<template shadowroot[^>]*>(.*?)<\/template>/gs);
  const markup = [...templates].map(([, inside]) => inside).join('\n');
  const text = markup.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' ');
  return { markup, text: text.replace(/\s+/g, ' ').trim() };
}
