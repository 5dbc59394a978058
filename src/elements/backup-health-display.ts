import { nothing, type PropertyValues } from 'lit';
import {
  absoluteTime,
  isCurrent,
  isTimeZone,
  languageTag,
  primaryLanguage,
  textDirection,
  type BackupHealthView,
  type FollowableLink,
  type ResolvedLink,
} from '../signals/index.js';
import { BackupHealthElement } from './backup-health-element.js';
import { BackupHealthErrorEvent, BackupHealthNavigateEvent } from './events.js';
import { hintOnce } from './hints.js';
import { isAtRest } from './idle.js';

const NONE: ReadonlySet<string> = new Set();

/** A signal, as far as every element that shows one needs to know it. */
interface TimedSignal {
  /** Milliseconds: when it reads differently by time alone; null for never. */
  readonly changesAt: number | null;
}

/**
 * An element that shows something: it makes its signal from the view, draws it, and draws it again at the very
 * instant at which it would read differently.
 */
export abstract class BackupHealthDisplay<Signal extends TimedSignal> extends BackupHealthElement {
  #signal: Signal | null = null;
  #reportedRefusals = NONE;

  /** Makes the signal; pure. */
  protected abstract makeSignal(view: BackupHealthView): Signal;

  /** The links in a signal, to report those that were refused. */
  protected abstract linksOf(signal: Signal): readonly ResolvedLink[];

  protected get signal(): Signal {
    return (this.#signal ??= this.makeSignal(this.view));
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
    // A thousand of them take room, and nobody asks again before the next drawing.
    this.#signal = null;
  }

  /** An instant in full, once the page has come to rest; until then nothing. */
  protected absoluteTime(instant: string): string {
    if (!isAtRest(this)) return '';
    const { locale, timeZone } = this.view;
    if (timeZone && !isTimeZone(timeZone)) this.#hintAtTimeZone(timeZone);
    return absoluteTime(instant, locale, timeZone);
  }

  /** How to ask again, while the answer is in doubt and nobody is asking already; null where there is nothing to press. */
  protected get checkAgain(): (() => Promise<void>) | null {
    const { state } = this.view;
    const isAsking = state === 'loading' || state === 'refreshing';
    return isAsking || isCurrent(this.view) ? null : this.refreshAction;
  }

  /** The language of the texts, where it is not that of the page around. */
  protected get textLanguage(): string | typeof nothing {
    const tag = languageTag(this.view);
    return isSameLanguage(tag, this.nearestLanguage) ? nothing : tag;
  }

  /** The language of the host's own heading, which is the page's even where the kit speaks another. */
  protected get headingLanguage(): string | typeof nothing {
    if (!this.heading || this.textLanguage === nothing) return nothing;
    return this.nearestLanguage ?? '';
  }

  /** The direction of the texts, which the layout does not share: it is mirrored as the page is. */
  protected get textDirection(): 'ltr' | 'rtl' {
    return textDirection(this.view);
  }

  /** A plain click asks the page first; every other click is the browser's. */
  protected navigate(event: MouseEvent, link: FollowableLink): void {
    const isPlain =
      event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!isPlain) return;
    const { href, surface, recordId, reason } = link;
    const mayGo = this.dispatchEvent(
      new BackupHealthNavigateEvent({ href, surface, recordId, reason }),
    );
    if (!mayGo) event.preventDefault();
  }

  /** An instant is told all the same, so this is nothing for operators to know. */
  #hintAtTimeZone(timeZone: string): void {
    const message = `does not know the time zone "${timeZone}", and tells instants in UTC. Give time-zone an IANA name, such as Europe/Berlin.`;
    hintOnce(`time-zone ${timeZone}`, message, this);
  }

  /** Once each, though several items may have the same link, and again only after it was mended. */
  #reportRefusedLinks(): void {
    const links = this.linksOf(this.signal);
    if (links.length === 0 && this.#reportedRefusals === NONE) return;
    const refusals = new Map<string, string>();
    for (const link of links) {
      if (link.kind === 'refused') refusals.set(`${link.message} ${link.template}`, link.message);
    }
    for (const [refusal, message] of refusals) {
      if (this.#reportedRefusals.has(refusal)) continue;
      this.dispatchEvent(new BackupHealthErrorEvent({ code: 'link_refused', message }));
    }
    this.#reportedRefusals = new Set(refusals.keys());
  }
}

/** Regions aside: a page in British English needs no mark on English. */
function isSameLanguage(tag: string, other: string | null): boolean {
  return tag === other || (other !== null && primaryLanguage(tag) === primaryLanguage(other));
}
