import type { BackupHealthAssessment } from '../../assessment/index.js';
import type { AssessmentSnapshot } from '../../data/index.js';
import type { BackupHealthView } from '../../signals/index.js';
import type { BackupHealthElement } from '../backup-health-element.js';
import { BackupHealthChangeEvent, BackupHealthErrorEvent } from '../events.js';
import { onlyGiven } from '../inputs.js';
import { ownSources } from '../own-sources.js';
import { NO_SOURCE } from '../without-answer.js';
import { WRONG_TENANT, type HeldAnswer } from './held-answer.js';

/**
 * Tells the page of answers and faults. Whoever holds the source tells of them, so that one answer is one event and
 * one announcement however many elements show it.
 */
export class Reports {
  readonly #host: BackupHealthElement;
  readonly #answer: HeldAnswer;
  #wasCalm = false;
  #assessment: BackupHealthAssessment | null = null;
  #fault: AssessmentSnapshot['fault'] = null;

  constructor(host: BackupHealthElement, answer: HeldAnswer) {
    this.#host = host;
    this.#answer = answer;
  }

  /** Tells whatever is new in a view that has just been drawn. */
  tell(view: BackupHealthView, calm: boolean): void {
    const { assessment, fault } = this.#answer.snapshot;
    const isSame = assessment === this.#assessment && fault === this.#fault;
    if (!isSame || calm !== this.#wasCalm) ownSources()?.retract(this.#host);
    this.#wasCalm = calm;
    if (fault !== this.#fault) {
      this.#fault = fault;
      this.#tellFault(fault);
    }
    if (this.#answer.isOwn && assessment !== this.#assessment) this.#tellAnswer(assessment, view);
  }

  #tellFault(fault: AssessmentSnapshot['fault']): void {
    if (fault === null || fault === NO_SOURCE.fault) return;
    if (!this.#answer.isOwn && fault !== WRONG_TENANT.fault) return;
    const { code, message, status } = fault;
    const detail = { code, message, ...onlyGiven({ status }) };
    this.#host.dispatchEvent(new BackupHealthErrorEvent(detail));
  }

  #tellAnswer(assessment: BackupHealthAssessment | null, view: BackupHealthView): void {
    const previous = this.#assessment;
    this.#assessment = assessment;
    if (assessment === null) return;
    this.#host.dispatchEvent(new BackupHealthChangeEvent(assessment, previous));
    if (previous !== null && previous.posture !== assessment.posture) {
      ownSources()?.announcePosture(this.#host, view);
    }
  }
}
