import type { ReactiveController } from 'lit';
import type { BackupHealthAssessment } from '../../assessment/index.js';
import type { AssessmentSnapshot } from '../../data/index.js';
import { kpiSignal, languageTag, type BackupHealthView } from '../../signals/index.js';
import type { BackupHealthElement } from '../backup-health-element.js';
import { BackupHealthChangeEvent, BackupHealthErrorEvent } from '../events.js';
import { hintOnce } from '../hints.js';
import { forgetIdle, whenIdle } from '../idle.js';
import { onlyGiven } from '../inputs.js';
import { announce, leaveLiveRegion, retract, useLiveRegion } from '../live-region.js';
import { isOnServer } from '../on-server.js';
import { NO_SOURCE, WRONG_TENANT, type HeldAnswer } from './held-answer.js';

/**
 * Tells the page of answers and faults. Whoever holds the source tells of them, so that one answer is one event and
 * one announcement however many elements show it.
 */
export class Reports implements ReactiveController {
  readonly #host: BackupHealthElement;
  readonly #answer: HeldAnswer;
  #wasCalm = false;
  #assessment: BackupHealthAssessment | null = null;
  #fault: AssessmentSnapshot['fault'] = null;

  constructor(host: BackupHealthElement, answer: HeldAnswer) {
    this.#host = host;
    this.#answer = answer;
    host.addController(this);
  }

  hostConnected(): void {
    if (!isOnServer) useLiveRegion(this.#host);
  }

  hostDisconnected(): void {
    forgetIdle(this.#hintAtSource);
    leaveLiveRegion(this.#host);
  }

  /** Tells whatever is new in a view that has just been drawn. */
  tell(view: BackupHealthView, calm: boolean): void {
    const { assessment, fault } = this.#answer.snapshot;
    const isSame = assessment === this.#assessment && fault === this.#fault;
    if (!isSame || calm !== this.#wasCalm) retract(this.#host);
    this.#wasCalm = calm;
    if (fault !== this.#fault) {
      this.#fault = fault;
      this.#tellFault(fault);
    }
    if (this.#answer.isOwn && assessment !== this.#assessment) this.#tellAnswer(assessment, view);
  }

  #tellFault(fault: AssessmentSnapshot['fault']): void {
    if (fault === NO_SOURCE.fault) this.#hintAtSource();
    else if (fault !== null && (this.#answer.isOwn || fault === WRONG_TENANT.fault)) {
      const { code, message, status } = fault;
      const detail = { code, message, ...onlyGiven({ status }) };
      this.#host.dispatchEvent(new BackupHealthErrorEvent(detail));
    }
  }

  #tellAnswer(assessment: BackupHealthAssessment | null, view: BackupHealthView): void {
    const previous = this.#assessment;
    this.#assessment = assessment;
    if (assessment === null) return;
    this.#host.dispatchEvent(new BackupHealthChangeEvent(assessment, previous));
    if (previous !== null && previous.posture !== assessment.posture) {
      announce(this.#host, kpiSignal(view).summary, languageTag(view));
    }
  }

  readonly #hintAtSource = (): void => {
    if (!whenIdle(this.#hintAtSource) || this.#answer.snapshot !== NO_SOURCE) return;
    hintOnce(
      `no-source ${this.#host.localName}`,
      'has nothing to assess. Give it an assessment, records or an endpoint, or put it inside a <backup-health-provider> that has one.',
      this.#host,
    );
  };
}
