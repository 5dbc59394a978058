import type { BackupHealthView } from '../signals/index.js';
import { wordingOf } from '../signals/messages/index.js';
import type { SharedBackupHealth } from './context.js';

const views = new WeakMap<SharedBackupHealth, BackupHealthView>();

/**
 * The view of an element for which its provider decides everything. It is the same for all of them, and badges come by
 * the thousand: so it is made once for each instant and language.
 */
export function providedView(shared: SharedBackupHealth, locale: string): BackupHealthView {
  const now = shared.clock.now();
  // Elements that come later bring wordings of their own along.
  const messages = wordingOf(locale, shared.messages);
  const known = views.get(shared);
  if (known?.now === now && known.locale === locale && known.messages === messages) return known;
  const { state, assessment, access, fault, retryAt } = shared.snapshot;
  const view: BackupHealthView = {
    state,
    assessment,
    access,
    faultCode: fault && fault.code,
    retryAt,
    tenantId: shared.tenantId,
    now,
    locale,
    timeZone: shared.timeZone ?? null,
    messages,
    links: shared.links,
  };
  views.set(shared, view);
  return view;
}
