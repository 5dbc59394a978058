/** What an evidence issue says was expected of an id. */
export const ID_EXPECTED = 'an id: text that is not blank, or an integer';

/** Whether a value is an id: text that is not blank, or an integer that is exact. Makes nothing along the way. */
export function isId(value: unknown): boolean {
  return typeof value === 'string'
    ? value.trim() !== ''
    : Number.isSafeInteger(value) || typeof value === 'bigint';
}

/** An id as text, or null when the value is none. */
export function readId(value: unknown): string | null {
  return isId(value) ? String(value) : null;
}

export function isDigits(id: string): boolean {
  return /^\d+$/.test(id);
}

/**
 * Digits by their number, anything else by code unit. Ids of both sorts have no common order that is one (2 < 10,
 * 10 < 1a, 1a < 2): in a list, digits come first.
 */
export function compareIds(left: string, right: string): number {
  const leftDigits = isDigits(left);
  if (leftDigits !== isDigits(right)) return leftDigits ? -1 : 1;
  return (leftDigits ? compareNumbers(left, right) : 0) || compareText(left, right);
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Of any length, and without the rounding of `Number`. */
function compareNumbers(left: string, right: string): number {
  const leftNumber = withoutZeros(left);
  const rightNumber = withoutZeros(right);
  return leftNumber.length - rightNumber.length || compareText(leftNumber, rightNumber);
}

function withoutZeros(digits: string): string {
  return digits.startsWith('0') ? digits.replace(/^0+/, '') : digits;
}
