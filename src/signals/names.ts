import { textDirection, type Wording } from './messages/index.js';

/** Embeddings, overrides and isolates, which hosts' records may hold unclosed. */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Line and paragraph ends, at which everything that is isolated would end as well. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const LINE_ENDS = /[\n-\r\u001C-\u001E\u0085\u2028\u2029]+/g;
/** What nearly all names in left-to-right pages are like: nothing has to be done to them. */
const ORDINARY = /^[!-~](?:[ -~]{0,117}[!-~])?$/;
/** The blocks set aside for writing from right to left, and the marks for it. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}\u200E]/u;

/** Longer than any name that somebody gave by hand: what goes on beyond would be laid out and never be read. */
const LONGEST_NAME = 120;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A name out of a host's records, fit to stand in a sentence: of bearable length, well-formed, on one line, unable to
 * turn what stands around it, and set apart from it where it is written in the other direction.
 */
export function shownName(wording: Wording, name: string): string {
  if (ORDINARY.test(name) && textDirection(wording) === 'ltr') return name;
  const plain = cut(name)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(DIRECTION_CONTROLS, '')
    .replace(LINE_ENDS, ' ')
    .trim();
  return turns(wording, plain) ? `${FIRST_STRONG_ISOLATE}${plain}${POP_ISOLATE}` : plain;
}

/** Cut before anything else is done to it: it may hold megabytes. Half a character that is left over is mended. */
function cut(name: string): string {
  const begun = name.trimStart();
  return begun.length > LONGEST_NAME ? `${begun.slice(0, LONGEST_NAME)}…` : begun;
}

/** Whether any of it is written in the other direction than the sentence. */
function turns(wording: Wording, name: string): boolean {
  return textDirection(wording) === 'ltr'
    ? name.search(RIGHT_TO_LEFT) >= 0
    : LETTER_OR_DIGIT.test(name.replace(RIGHT_TO_LEFT, ''));
}
