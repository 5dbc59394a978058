import { html, nothing, type TemplateResult } from 'lit';
import type { TimedText } from '../../signals/index.js';

/** A sentence with an age in it; the instant itself is in the markup, and in full in the tooltip. */
export function timedSentence(
  { before, age, after, instant }: TimedText,
  absoluteTime: string,
): TemplateResult {
  const title = absoluteTime || nothing;
  return html`${before}<time part="time" datetime=${instant} title=${title}>${age}</time>${after}`;
}
