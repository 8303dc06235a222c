import { dirname, resolve } from 'node:path';
import type * as z from 'zod/mini';
import { type JsonDocument, parseJson } from '../../museum/json/parse-json.ts';
import { formatPointer, type JsonPath } from '../../museum/json/pointer.ts';
import { type IssuerConfig, issuersSchema } from './issuer-schema.ts';

/** An issuer as it was configured, its key set's place resolved. */
export type Issuer = Omit<IssuerConfig, 'jwks'> & { readonly jwks: URL | string };

/** What is wrong with the file that `ISSUERS` names, and where. */
export type IssuerMistake = {
  readonly line: number;
  /** A JSON pointer; empty for the whole file. */
  readonly pointer: string;
  readonly message: string;
};

export type ReadIssuers =
  | { readonly ok: true; readonly issuers: readonly Issuer[] }
  | { readonly ok: false; readonly mistakes: readonly IssuerMistake[] };

/** The longest token setting there is: a file of twenty issuers is a few kilobytes. */
const LONGEST_FILE = 200_000;

/** Reads the text of an issuers file; every mistake is named with its place. `tiers` are the museum's, where known. */
export function readIssuers(text: string, path: string, tiers?: readonly string[]): ReadIssuers {
  if (text.length > LONGEST_FILE) return fail([{ line: 1, pointer: '', message: 'is too large' }]);
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const { position, problem } = parsed.failure;
    return fail([{ line: position.line, pointer: '', message: `is no JSON (${problem.kind})` }]);
  }
  const { document } = parsed;
  const twice = document.duplicateKeys().map(({ path: at }) => mistake(document, at, 'is there twice'));
  const checked = issuersSchema.safeParse(document.value);
  if (!checked.success) return fail([...twice, ...shapeMistakes(document, checked.error.issues)]);
  const read = checked.data.issuers.map((issuer) => ({ ...issuer, jwks: placeOf(issuer.jwks, path) }));
  const mistakes = read.flatMap((issuer, at) =>
    issuerMistakes(issuer, read.slice(0, at), tiers).map(([where, message]) =>
      mistake(document, ['issuers', at, ...where], message),
    ),
  );
  const issuers = read.filter((issuer): issuer is Issuer => issuer.jwks !== undefined);
  return twice.length + mistakes.length > 0 ? fail([...twice, ...mistakes]) : { ok: true, issuers };
}

const fail = (mistakes: readonly IssuerMistake[]): ReadIssuers => ({ ok: false, mistakes });

const mistake = (document: JsonDocument, at: JsonPath, message: string): IssuerMistake => ({
  line: document.locate(at).line,
  pointer: formatPointer(at),
  message,
});

function shapeMistakes(document: JsonDocument, issues: readonly z.core.$ZodIssue[]): IssuerMistake[] {
  return issues.flatMap((issue) => {
    const path = issue.path as JsonPath;
    if (issue.code !== 'unrecognized_keys') return [mistake(document, path, sentenceOf(issue))];
    return issue.keys.map((key) => mistake(document, [...path, key], 'is no setting of an issuer'));
  });
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be there, as ${issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  return 'has a value that is not allowed here';
}

/** An https address (or http on this very machine), or a file's path beside the issuers file; else `undefined`. */
function placeOf(jwks: string, path: string): URL | string | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(jwks)) return resolve(dirname(path), jwks);
  if (!URL.canParse(jwks)) return undefined;
  const url = new URL(jwks);
  const isNear = url.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  const plain = url.username === '' && url.password === '' && url.hash === '';
  return plain && (url.protocol === 'https:' || isNear) ? url : undefined;
}

type Fault = readonly [where: JsonPath, message: string];

function issuerMistakes(
  issuer: Omit<Issuer, 'jwks'> & { readonly jwks: URL | string | undefined },
  before: readonly { readonly issuer: string }[],
  tiers: readonly string[] | undefined,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (issuer.jwks === undefined) {
    faults.push([['jwks'], 'must be an https address without user name, or the path of a file']);
  }
  if (issuer.issuer.startsWith('urn:enfilade:')) {
    faults.push([['issuer'], 'is how museums name their own cards: no other system may']);
  }
  if (issuer.issuer.includes('|')) faults.push([['issuer'], 'may hold no “|”']);
  if (before.some(({ issuer: name }) => name === issuer.issuer)) {
    faults.push([['issuer'], 'is there already']);
  }
  for (const [value, tier] of Object.entries(issuer.tier.tiers)) {
    if (tiers && !tiers.includes(tier)) {
      faults.push([
        ['tier', 'tiers', value],
        `is no tier of this museum; its tiers: ${tiers.join(', ') || 'none'}`,
      ]);
    }
  }
  return faults;
}
