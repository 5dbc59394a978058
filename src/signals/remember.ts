/** Keeps what `make` made for a key, and forgets everything once `limit` keys are held, so that it cannot grow for ever. */
export function remember<Value>(make: (key: string) => Value, limit = 20): (key: string) => Value {
  const kept = new Map<string, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= limit) kept.clear();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
