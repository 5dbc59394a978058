import type {
  BackupHealthAssessment,
  ScheduleAssessment,
} from '../../../../src/assessment/index.js';

export const HOUR = 3_600_000;

/** An element that waits to be drawn. */
export interface Drawn {
  draw(): void;
}

const waiting = new Set<Drawn>();

/** One microtask for all that want to be drawn. */
export function drawSoon(element: Drawn): void {
  if (waiting.size === 0) queueMicrotask(drawAll);
  waiting.add(element);
}

function drawAll(): void {
  const elements = [...waiting];
  waiting.clear();
  for (const element of elements) element.draw();
}

let timer = 0;
let armedFor = Infinity;
const appointments = new Map<Drawn, number>();

/** One timer for the page, armed for the nearest change. */
export function drawAt(element: Drawn, instant: number): void {
  appointments.set(element, instant);
  if (instant < armedFor) arm(instant);
}

export function forget(element: Drawn): void {
  appointments.delete(element);
  if (appointments.size > 0) return;
  clearTimeout(timer);
  armedFor = Infinity;
}

function arm(instant: number): void {
  clearTimeout(timer);
  armedFor = instant;
  timer = window.setTimeout(drawDue, Math.min(Math.max(instant - Date.now(), 0), 60_000));
}

function drawDue(): void {
  const now = Date.now();
  let nearest = Infinity;
  for (const [element, instant] of appointments) {
    if (instant <= now) element.draw();
    nearest = Math.min(nearest, appointments.get(element) ?? Infinity);
  }
  armedFor = Infinity;
  if (nearest < Infinity) arm(nearest);
}

/** Shares one answer with everything inside it. */
export class FloorProvider extends HTMLElement {
  readonly badges = new Set<Drawn>();
  byId: ReadonlyMap<string, ScheduleAssessment> = new Map();
  posture = 'absent';

  set assessment({ scheduleFollowUp, posture }: BackupHealthAssessment) {
    this.byId = new Map(scheduleFollowUp.schedules.map((schedule) => [schedule.id, schedule]));
    this.posture = posture;
    for (const badge of this.badges) drawSoon(badge);
  }
}

customElements.define('floor-provider', FloorProvider);

export function styleSheet(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
