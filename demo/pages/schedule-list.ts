import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { basisConfirmation } from '../embedding.js';
import type { PortalContext, PortalServices } from '../portal-environment.js';
import { listSchedules, type ScheduleRow } from '../queries.js';
import { actionPanel, SCHEDULE_ACTIONS } from './action-panel.js';
import { tenantPage } from './layout.js';
import { formatNumber, instant, statusTag, type Markup } from './markup.js';

/** For whoever has no rights to schedules, there is no such page. */
export async function scheduleListPage(
  context: PortalContext,
  { database, now }: PortalServices,
): Promise<Markup> {
  if (!context.get('rights').backupSchedules) throw new HTTPException(404);
  const schedules = await listSchedules(database, context.get('tenant').id);
  return tenantPage(context, 'backup-schedules', {
    title: 'Schedules',
    content: html`<header class="page-header">
        <h1 id="schedules">Schedules</h1>
        <p class="lead">
          ${formatNumber(schedules.length)} in all. Runs are in UTC, times of day in the schedule's
          own zone.
        </p>
      </header>
      ${basisConfirmation(context, { surface: 'backup_schedules' })}
      ${actionPanel(context, [SCHEDULE_ACTIONS])}
      <section class="card" aria-labelledby="schedules">
        ${scheduleTable(schedules, now())}
      </section>`,
  });
}

function scheduleTable(schedules: readonly ScheduleRow[], now: Date): Markup {
  if (schedules.length === 0) return html`<p class="empty">There are no schedules.</p>`;
  return html`<table aria-labelledby="schedules">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Runs</th>
        <th scope="col">Last run</th>
        <th scope="col">Next run</th>
        <th scope="col">Follow-up</th>
      </tr>
    </thead>
    <tbody>
      ${schedules.map(
        (schedule) =>
          html`<tr>
            <th scope="row"><bdi>${schedule.name}</bdi></th>
            <td data-label="Runs">${cadence(schedule)}</td>
            <td data-label="Last run">
              ${instant(schedule.last_run_at, now)}
              ${schedule.last_run_status === null ? '' : statusTag(schedule.last_run_status)}
            </td>
            <td data-label="Next run">${instant(schedule.next_run_at, now)}</td>
            <td data-label="Follow-up" class="follow-up">
              <schedule-follow-up-badge
                schedule-id="${schedule.id}"
                show-clear
              ></schedule-follow-up-badge>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const WEEKDAYS = [
  '',
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
];

function cadence({ is_enabled: isEnabled, ...schedule }: ScheduleRow): Markup {
  const state = isEnabled ? '' : html` <span class="tag">disabled</span>`;
  const { time_of_day: time, days_of_week: days, timezone } = schedule;
  if (time === null) return html`No cadence${state}`;
  const when = days === null ? 'Daily' : days.map((day) => WEEKDAYS[day]).join(', ');
  return html`${when} at ${time.slice(0, 5)}${state}
    <span class="aside">${timezone ?? 'UTC'}</span>`;
}
