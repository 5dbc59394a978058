import { createContext } from '@lit/context';
import type { BackupHealthPolicy } from '../assessment/index.js';
import type { AssessmentSnapshot, Clock } from '../data/index.js';
import type { BackupHealthLinks, MessageOverrides } from '../signals/index.js';

/** What a provider shares with everything of the kit inside it. Never changed; another one takes its place. */
export interface SharedBackupHealth {
  readonly snapshot: AssessmentSnapshot;
  /** The time by which this answer is to be shown: the server's, where one has told it. */
  readonly clock: Clock;
  /** The time for answers from elsewhere. */
  readonly baseClock: Clock;
  readonly tenantId: string | null;
  /** Null leaves it to the nearest `lang` around each element. */
  readonly locale: string | null;
  /** Null leaves it to the viewer's own zone. */
  readonly timeZone: string | null;
  readonly messages: MessageOverrides | undefined;
  readonly links: BackupHealthLinks;
  readonly policy: Partial<BackupHealthPolicy>;
  /** Asks for a new answer; null where there is nowhere to ask. */
  readonly refresh: (() => Promise<void>) | null;
}

/**
 * The key stands for the shape above: two copies of the kit with the same major version find each other's
 * provider, two that differ do not.
 */
export const backupHealthContext = createContext<SharedBackupHealth>(
  Symbol.for('backup-health-kit/shared/1'),
);
