import { TZDate } from '@date-fns/tz';
import { addSeconds } from 'date-fns/addSeconds';
import { subDays } from 'date-fns/subDays';
import { subHours } from 'date-fns/subHours';
import { subMinutes } from 'date-fns/subMinutes';
import { nextRunAfter } from '../kit.js';

/** What a schedule is to show, whatever the time of day at which the demo starts. */
export type ScheduleState =
  | 'punctual'
  | 'overdue'
  | 'never_ran'
  | 'never_succeeded'
  | 'run_stuck'
  | 'last_run_failed'
  | 'no_next_run'
  | 'not_due_yet'
  | 'disabled';

export interface ScheduleIntent {
  readonly state: ScheduleState;
  readonly frequency: 'daily' | 'weekly';
  readonly timezone: string;
  /** How long ago the run that tells the state began, or should have begun; more than the schedule grace. */
  readonly hoursAgo: number;
}

/** The columns of a schedule that say when it runs and how its runs went. */
export interface ScheduleTimes {
  readonly is_enabled: boolean;
  readonly frequency: string | null;
  readonly time_of_day: string | null;
  readonly days_of_week: readonly number[] | null;
  readonly timezone: string | null;
  readonly last_run_at: Date | null;
  readonly last_run_status: string | null;
  readonly last_success_at: Date | null;
  readonly next_run_at: Date | null;
  readonly enabled_at: Date;
  readonly created_at: Date;
}

type Cadence = Pick<ScheduleTimes, 'frequency' | 'time_of_day' | 'days_of_week' | 'timezone'>;

const MINUTES_BETWEEN_TIMES_OF_DAY = 15;

/** The columns that make a schedule show its state at `now`, its time of day told by the clocks of its own zone. */
export function scheduleTimes(intent: ScheduleIntent, now: Date): ScheduleTimes {
  const run = quarterHourBefore(subHours(now, intent.hoursAgo));
  const cadence = cadenceAt(run, intent);
  const previous = previousRun(cadence, run);
  const created = subDays(now, 90);
  const ran = {
    is_enabled: true,
    ...cadence,
    last_run_at: addSeconds(run, 40),
    last_run_status: 'completed',
    last_success_at: addSeconds(run, 40),
    next_run_at: nextRunAfter(cadence, run),
    enabled_at: created,
    created_at: created,
  };
  switch (intent.state) {
    case 'punctual':
      return ran;
    case 'overdue':
      return { ...ran, last_run_at: previous, last_success_at: previous, next_run_at: run };
    case 'never_ran': {
      const made = subMinutes(previous, 90);
      return { ...ran, ...NO_RUN, next_run_at: previous, enabled_at: made, created_at: made };
    }
    case 'never_succeeded':
      return { ...ran, last_run_status: 'failed', last_success_at: null };
    case 'run_stuck':
      return { ...ran, last_run_status: 'running', last_success_at: previous };
    case 'last_run_failed':
      return { ...ran, last_run_status: 'failed', last_success_at: previous };
    case 'no_next_run':
      return { ...ran, ...NO_CADENCE, next_run_at: null };
    case 'not_due_yet': {
      const made = subMinutes(now, 20);
      return { ...ran, ...NO_RUN, enabled_at: made, created_at: made };
    }
    case 'disabled':
      return { ...ran, is_enabled: false, next_run_at: null };
  }
}

const NO_RUN = { last_run_at: null, last_run_status: null, last_success_at: null };
const NO_CADENCE = { frequency: null, time_of_day: null, days_of_week: null, timezone: null };

function quarterHourBefore(instant: Date): Date {
  const step = MINUTES_BETWEEN_TIMES_OF_DAY * 60_000;
  return new Date(Math.floor(instant.getTime() / step) * step);
}

function cadenceAt(run: Date, { frequency, timezone }: ScheduleIntent): Cadence {
  const local = new TZDate(run.getTime(), timezone);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return {
    frequency,
    time_of_day: `${twoDigits(local.getHours())}:${twoDigits(local.getMinutes())}`,
    days_of_week: frequency === 'weekly' ? [local.getDay() || 7] : null,
    timezone,
  };
}

/** The run that the cadence planned before the one at `run`. */
function previousRun(cadence: Cadence, run: Date): Date {
  const days = cadence.frequency === 'weekly' ? 7 : 1;
  const earlier = nextRunAfter(cadence, subHours(run, days * 24 + 2));
  if (earlier === null) throw new Error('A cadence of the seed cannot be computed.');
  return earlier;
}
