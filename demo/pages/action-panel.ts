import { html } from 'hono/html';
import { ACTIONS, type Action, type ActionName } from '../actions.js';
import type { PortalContext } from '../portal-environment.js';
import { pathOf, tenantPath } from './layout.js';
import type { Markup } from './markup.js';

interface ActionGroup {
  readonly title: string;
  readonly names: readonly ActionName[];
}

export const BACKUP_ACTIONS: ActionGroup = {
  title: 'Run a backup',
  names: [
    'run_full_backup',
    'run_partial_backup',
    'run_metadata_only_backup',
    'run_failing_backup',
  ],
};
export const SCHEDULE_ACTIONS: ActionGroup = {
  title: 'Change schedules',
  names: ['break_schedule', 'fail_schedule_run', 'repair_schedules'],
};
export const SET_ACTIONS: ActionGroup = {
  title: 'Change backup sets',
  names: ['age_backups', 'delete_latest_set', 'delete_all_sets'],
};
export const TENANT_ACTIONS: ActionGroup = { title: 'Start over', names: ['reset_tenant'] };

/** Buttons that change the tenant's rows, for those who may; the page comes back and shows what became of it. */
export function actionPanel(context: PortalContext, groups: readonly ActionGroup[]): Markup | '' {
  if (!context.get('rights').mayAct) return '';
  return html`<section class="card" aria-labelledby="act">
    <header class="card-header">
      <h2 id="act">Act on this tenant</h2>
      <p>Each button changes rows in the database; the widgets follow.</p>
    </header>
    <form
      method="post"
      action="${tenantPath(context.get('tenant'), 'dashboard')}/actions"
      class="actions"
    >
      <input type="hidden" name="returnTo" value="${pathOf(context)}" />
      ${groups.map(
        ({ title, names }) =>
          html`<fieldset>
            <legend>${title}</legend>
            ${names.map((name) => button(name, ACTIONS[name]))}
          </fieldset>`,
      )}
    </form>
  </section>`;
}

function button(name: ActionName, { label, isDestructive }: Action): Markup {
  return html`<button name="action" value="${name}" class="${isDestructive ? 'destructive' : ''}">
    ${label}
  </button>`;
}
