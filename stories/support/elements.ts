/** The elements of the kit, each as it stands in a story. */
import '../../src/define/index.js';
import { html, type TemplateResult } from 'lit';
import type { Given } from './delivery.js';
import { give } from './give.js';

type Drawing = (given: Given) => TemplateResult;

const elements = {
  'backup-health-kpi': (given) =>
    html`<backup-health-kpi
      ${give(given)}
      @backup-health-change=${given.onAnswer}
    ></backup-health-kpi>`,

  'backup-attention-list': (given) =>
    html`<backup-attention-list
      ${give(given)}
      @backup-health-change=${given.onAnswer}
    ></backup-attention-list>`,

  'schedule-follow-up-badge': (given) =>
    html`<schedule-follow-up-badge
      ${give({ attributes: { 'show-clear': '' }, ...given })}
      @backup-health-change=${given.onAnswer}
    ></schedule-follow-up-badge>`,

  'backup-basis-confirmation': (given) =>
    html`<backup-basis-confirmation
      ${give(given.attributes ? given : atTarget(given))}
      @backup-health-change=${given.onAnswer}
    ></backup-basis-confirmation>`,

  'backup-health-provider': (given) =>
    html`<backup-health-provider ${give(given)} @backup-health-change=${given.onAnswer}>
      ${everyElement(given)}
    </backup-health-provider>`,
} satisfies Record<string, Drawing>;

export type Tag = keyof typeof elements;

export const ELEMENTS: Readonly<Record<Tag, Drawing>> = elements;

export const TAGS = Object.keys(ELEMENTS) as readonly Tag[];

/** The provider where there is little room. */
export const COMPACT_ELEMENTS: typeof ELEMENTS = {
  ...ELEMENTS,
  'backup-health-provider': (given) =>
    html`<backup-health-provider ${give(given)} @backup-health-change=${given.onAnswer}>
      <backup-health-kpi></backup-health-kpi>
      <p><schedule-follow-up-badge show-clear></schedule-follow-up-badge></p>
    </backup-health-provider>`,
};

/** Every element that shows something, without an answer of its own: as it stands inside a provider. */
export function everyElement(given: Pick<Given, 'target'>): TemplateResult {
  return html`<div class="page">
    <backup-health-kpi></backup-health-kpi>
    <backup-attention-list></backup-attention-list>
    <dl class="schedules">
      <dt>All schedules</dt>
      <dd><schedule-follow-up-badge show-clear></schedule-follow-up-badge></dd>
      <dt>Schedule 7</dt>
      <dd><schedule-follow-up-badge schedule-id="7" show-clear></schedule-follow-up-badge></dd>
    </dl>
    <backup-basis-confirmation ${give(atTarget(given))}></backup-basis-confirmation>
  </div>`;
}

/** A confirmation stands on the page that the link of the dashboard leads to. */
function atTarget({ properties = {}, target }: Partial<Given> & Pick<Given, 'target'>): {
  readonly properties: object;
} {
  const { surface, recordId, reason } = target;
  return { properties: { ...properties, surface, backupSetId: recordId, reason } };
}
