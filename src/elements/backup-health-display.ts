import type { PropertyValues } from 'lit';
import { absoluteTime, type BackupHealthView, type ResolvedLink } from '../signals/index.js';
import { BackupHealthElement } from './backup-health-element.js';
import { BackupHealthErrorEvent, BackupHealthNavigateEvent } from './events.js';
import { forgetIdle, whenIdle } from './idle.js';

/** A signal, as far as every element that shows one needs to know it. */
interface TimedSignal {
  /** Milliseconds: when it reads differently by time alone; null for never. */
  readonly changesAt: number | null;
}

/**
 * An element that shows something: it makes its signal from the view, draws it, and draws it again at the very
 * instant at which it would read differently.
 *
 * @fires {BackupHealthNavigateEvent} backup-health-navigate - A plain click on a link; cancel it to take it over.
 *
 * @csspart link - A link to where a reason can be confirmed.
 * @csspart no-access - What stands for a link that the operator may not follow.
 * @csspart check-again - The button that asks for a new answer.
 * @csspart time - An age; the instant itself is in its `datetime`, and in full in its tooltip.
 */
export abstract class BackupHealthDisplay<Signal extends TimedSignal> extends BackupHealthElement {
  #signal: Signal | null = null;
  #reportedRefusals: ReadonlySet<string> = new Set();

  /** Makes the signal; pure. */
  protected abstract makeSignal(view: BackupHealthView): Signal;

  /** The links in a signal, to report those that were refused. */
  protected abstract linksOf(signal: Signal): readonly ResolvedLink[];

  protected get signal(): Signal {
    return (this.#signal ??= this.makeSignal(this.view));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    forgetIdle(this.#drawAgain);
  }

  protected override get changesAt(): number | null {
    return this.signal.changesAt;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#signal = this.makeSignal(this.view);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#reportRefusedLinks();
  }

  /** An instant in full, once the page has come to rest; until then nothing. */
  protected readonly absoluteTime = (instant: string): string => {
    return whenIdle(this.#drawAgain) ? absoluteTime(instant, this.view.locale) : '';
  };

  /** A plain click asks the page first; every other click is the browser's. */
  protected readonly navigate = (event: MouseEvent, link: ResolvedLink): void => {
    if (link.kind !== 'link') return;
    const isPlain =
      event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!isPlain) return;
    const { href, surface, recordId, reason } = link;
    const mayGo = this.dispatchEvent(
      new BackupHealthNavigateEvent({ href, surface, recordId, reason }),
    );
    if (!mayGo) event.preventDefault();
  };

  readonly #drawAgain = (): void => {
    this.requestUpdate();
  };

  /** Once each, though several items may have the same link, and again only after it was mended. */
  #reportRefusedLinks(): void {
    const refusals = new Map<string, string>();
    for (const link of this.linksOf(this.signal)) {
      if (link.kind === 'refused') refusals.set(`${link.message} ${link.template}`, link.message);
    }
    for (const [refusal, message] of refusals) {
      if (this.#reportedRefusals.has(refusal)) continue;
      this.dispatchEvent(new BackupHealthErrorEvent({ code: 'link_refused', message }));
    }
    this.#reportedRefusals = new Set(refusals.keys());
  }
}
