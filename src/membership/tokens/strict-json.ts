/**
 * Parses a flat JSON object (strings, numbers, booleans and lists of strings) and refuses one that names a member
 * twice: parsers differ in which of the two they believe, and a signed token must mean one thing only. `undefined`
 * where it is anything else.
 */
export function parseFlatJson(text: string): Record<string, unknown> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const members = Object.values(value);
  const flat = members.every((member) =>
    Array.isArray(member)
      ? member.every((part) => typeof part === 'string')
      : member === null || typeof member !== 'object',
  );
  if (!flat) return undefined;
  return countNames(text) === members.length ? (value as Record<string, unknown>) : undefined;
}

/** How many member names a flat object's text holds: strings that a colon follows. */
function countNames(text: string): number {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter((match) => match[1] !== undefined).length;
}
