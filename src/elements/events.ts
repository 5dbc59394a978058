import type { BackupHealthAssessment, Reason, Surface } from '../assessment/index.js';

/** Another answer is held. Raised by the element or provider that got it. */
export class BackupHealthChangeEvent extends CustomEvent<{
  readonly assessment: BackupHealthAssessment;
  readonly previous: BackupHealthAssessment | null;
}> {
  static readonly type = 'backup-health-change';
  constructor(assessment: BackupHealthAssessment, previous: BackupHealthAssessment | null) {
    super(BackupHealthChangeEvent.type, {
      bubbles: true,
      composed: true,
      detail: { assessment, previous },
    });
  }
}

/** What stands between an element and a current answer or link; for developers, with path and expectation. */
export interface BackupHealthErrorDetail {
  /** One of the fault codes, or `link_refused`. */
  readonly code: string;
  readonly message: string;
  /** HTTP status, where there was one. */
  readonly status?: number;
}

/** Something stands between the element and a current answer, or a link was refused. */
export class BackupHealthErrorEvent extends CustomEvent<BackupHealthErrorDetail> {
  static readonly type = 'backup-health-error';
  constructor(detail: BackupHealthErrorDetail) {
    super(BackupHealthErrorEvent.type, { bubbles: true, composed: true, detail });
  }
}

/** Where a link is about to lead. */
export interface BackupHealthNavigateDetail {
  readonly href: string;
  readonly surface: Surface;
  readonly recordId: string | null;
  readonly reason: Reason | null;
}

/** A plain click on a link. Cancel it, and the browser stays: then a router of the page takes the operator there. */
export class BackupHealthNavigateEvent extends CustomEvent<BackupHealthNavigateDetail> {
  static readonly type = 'backup-health-navigate';
  constructor(detail: BackupHealthNavigateDetail) {
    super(BackupHealthNavigateEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
      detail,
    });
  }
}

declare global {
  /** Of elements, of the document and of the window alike: these events reach them all. */
  interface GlobalEventHandlersEventMap {
    'backup-health-change': BackupHealthChangeEvent;
    'backup-health-error': BackupHealthErrorEvent;
    'backup-health-navigate': BackupHealthNavigateEvent;
  }
}
