/**
 * `after`, with every part that equals `before`'s being that very object: what did not change is neither built nor
 * fetched anew by those who look at it. Both are plain data, as JSON gives it.
 */
export function keepUnchanged<T>(before: unknown, after: T): T {
  if (before === after || !isNested(before) || !isNested(after)) return after;
  if (Array.isArray(before) !== Array.isArray(after)) return after;
  const names = Object.keys(after);
  const kept = names.map((name) => [name, keepUnchanged(before[name], after[name])] as const);
  const same =
    names.length === Object.keys(before).length &&
    kept.every(([name, value]) => name in before && value === before[name]);
  if (same) return before as T;
  return (Array.isArray(after) ? kept.map(([, value]) => value) : Object.fromEntries(kept)) as T;
}

const isNested = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
