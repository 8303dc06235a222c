import { parseJson } from '../../museum/json/parse-json.ts';
import { type RefusedCard, refuse, type TokenFault } from './token-fault.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A compact JWS, taken apart; nothing of it is to be believed yet. */
export type Jws = { readonly token: string; readonly header: JsonObject; readonly payload: Uint8Array };

/** Claims nest two or three deep; header fields that are allowed, not at all. */
const DEEPEST = 8;
const KEY_FIELDS = ['jwk', 'jku', 'x5u', 'x5c'] as const;
const CRITICAL_FIELDS = ['crit', 'b64', 'zip'] as const;

/**
 * Takes a compact JWS (RFC 7515, 7.1) apart, in its one canonical spelling. Its length is looked at before anything
 * else; a header that brings its own key or asks for extensions is refused here, whoever signed it.
 */
export function readJws(
  token: string,
  maxLength: number,
): { readonly ok: true; readonly jws: Jws } | RefusedCard {
  if (token.length > maxLength) return refuse('too-long');
  const misshapen = shapeFault(token);
  if (misshapen) return refuse(misshapen);
  const [header, payload, signature] = token.split('.').map(bytesOf);
  if (!header || !payload || !signature) return refuse('not-canonical');
  const parsed = parseObject(header);
  if (!parsed.ok) return parsed;
  const { object } = parsed;
  if (KEY_FIELDS.some((field) => Object.hasOwn(object, field))) return refuse('brings-its-key');
  if (CRITICAL_FIELDS.some((field) => Object.hasOwn(object, field))) return refuse('critical');
  return { ok: true, jws: { token, header: object, payload } };
}

function shapeFault(token: string): TokenFault | undefined {
  if (token.startsWith('{')) return 'json-serialised';
  const parts = token.split('.');
  if (parts.length === 5) return 'encrypted';
  const [header = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3 || header === '') return 'not-compact';
  if (payload === '') return 'detached';
  return signature === '' ? 'unsigned' : undefined;
}

/** base64url lets several spellings mean the same bytes; only the canonical one passes. */
function bytesOf(segment: string): Uint8Array | undefined {
  const bytes = Buffer.from(segment, 'base64url');
  return bytes.toString('base64url') === segment ? bytes : undefined;
}

/**
 * Parses a JSON object and refuses one that names a member twice, at any depth: parsers differ in which of the two they
 * believe, and a signed token must mean one thing only.
 */
export function parseObject(
  bytes: Uint8Array,
): { readonly ok: true; readonly object: JsonObject } | RefusedCard {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('not-utf8');
  }
  if (text.startsWith('\uFEFF')) return refuse('not-json');
  const parsed = parseJson(text, DEEPEST);
  if (!parsed.ok) return refuse(parsed.failure.problem.kind === 'too-deep' ? 'too-deep' : 'not-json');
  const { value } = parsed.document;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('not-an-object');
  if (parsed.document.duplicateKeys().length > 0) return refuse('duplicate-member');
  return { ok: true, object: value as JsonObject };
}
