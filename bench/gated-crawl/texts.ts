const SHORTEST = 12;

/** What the JSON files of rooms say in words: strings long enough to be told from others, with a space in them. */
export function textsOf(json: unknown): string[] {
  if (typeof json === 'string') return json.length >= SHORTEST && /\s/u.test(json) ? [json] : [];
  if (typeof json !== 'object' || json === null) return [];
  return Object.values(json).flatMap(textsOf);
}

/** The texts that none of the public ones holds. */
export function textsOnlyIn(gated: readonly string[], open: readonly string[]): string[] {
  const known = open.join('\n');
  return [...new Set(gated)].filter((text) => !known.includes(text));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** A body as it reads once HTML's and JSON's ways of writing characters are undone; each step is one of the readings. */
export function readingsOf(body: Buffer): string[] {
  const raw = body.toString('utf8');
  const html = raw.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  const json = html.replace(/\\(?:u([\da-f]{4})|(.))/gi, (_whole, hex, single) =>
    hex === undefined ? (ESCAPES[single] ?? single) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return [...new Set([raw, html, json])];
}
