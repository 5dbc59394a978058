/** The ways in which an element comes by its answer, with a clock that moves only when the story moves it. */
import {
  resolveBackupHealth,
  type ActionTarget,
  type BackupHealthElement,
  type BackupHealthPolicy,
} from '../../src/index.js';
import { createManualClock, type Scenario } from '../../src/testing/index.js';
import { HOUR, NOW, TENANT } from './moment.js';

/** What an element is given. */
export interface Given {
  /** In the place of those that it has in a story by default. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties: Partial<BackupHealthElement>;
  /** What happens once it holds its first answer. */
  readonly onAnswer?: () => void;
  /** Where a link to the reason leads. */
  readonly target: ActionTarget;
}

/** What the Controls say about an answer. */
export interface Circumstances {
  /** Hours that have gone by since the rows were made. */
  readonly hoursLater: number;
  readonly policy: Partial<BackupHealthPolicy>;
}

export type Delivery = (scenario: Scenario, circumstances: Circumstances) => Omit<Given, 'target'>;

type Answer = 'answer' | 'pending' | 'unreadable' | 'denied' | 'not-found';

interface Asking {
  readonly first: Answer;
  /** Milliseconds that go by once the first answer is there. */
  readonly passes?: number;
  /** What the endpoint says from then on. */
  readonly next?: Answer;
}

/** Rows, resolved in the browser. */
export const fromRecords: Delivery = ({ build, policy }, circumstances) => ({
  properties: {
    records: build(new Date(NOW)),
    now: new Date(NOW + circumstances.hoursLater * HOUR),
    policy: { ...policy, ...circumstances.policy },
    tenantId: TENANT,
  },
});

/** An endpoint that never touches the network. */
export function fromEndpoint({ first, passes = 0, next = first }: Asking): Delivery {
  return ({ build }) => {
    const clock = createManualClock(NOW);
    const now = new Date(NOW);
    let asked = 0;
    return {
      properties: {
        endpoint: '/tenants/{tenantId}/backup-health',
        fetcher: () => {
          asked += 1;
          return respond(asked === 1 ? first : next, { version: 1, now, records: build(now) });
        },
        clock,
        tenantId: TENANT,
      },
      // Only then, because the element is still drawing its answer.
      onAnswer: () => queueMicrotask(() => asked === 1 && clock.set(NOW + passes)),
    };
  };
}

/** Where the dashboard's link for a scenario leads. */
export function targetOf({ build, policy = {} }: Scenario): ActionTarget {
  const now = new Date(NOW);
  return resolveBackupHealth(build(now), { now, policy, tenantId: TENANT }).actionTarget;
}

function respond(answer: Answer, body: object): Promise<Response> {
  switch (answer) {
    case 'answer':
      return Promise.resolve(new Response(JSON.stringify(body)));
    case 'unreadable':
      return Promise.resolve(new Response('<!doctype html>'));
    case 'denied':
      return Promise.resolve(new Response('', { status: 403 }));
    case 'not-found':
      return Promise.resolve(new Response('', { status: 404 }));
    case 'pending':
      return new Promise(() => {});
  }
}
