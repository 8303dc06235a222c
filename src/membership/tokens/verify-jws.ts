import { compactVerify } from 'jose';
import {
  SIGNATURE_ALGORITHMS,
  type SignatureAlgorithm,
  type VerificationKey,
} from '../keys/verification-key.ts';
import type { Jws } from './read-jws.ts';
import { type RefusedCard, refuse } from './token-fault.ts';

export type JwsRules = {
  readonly algorithms: readonly SignatureAlgorithm[];
  /** Whether a token must say which key signed it; without, the one key that fits is tried. */
  readonly needsKeyId: boolean;
};

/** Verifies a JWS's signature under one of `keys`, chosen by key id and algorithm, never by trying them all. */
export async function verifyJws(
  { token, header }: Jws,
  keys: readonly VerificationKey[],
  rules: JwsRules,
): Promise<{ readonly ok: true } | RefusedCard> {
  const { alg, kid } = header;
  if (typeof alg !== 'string' || alg === '') return refuse('algorithm-missing');
  if (alg.trim().toLowerCase() === 'none') return refuse('algorithm-none');
  if (!isAlgorithm(alg) || !rules.algorithms.includes(alg)) return refuse('algorithm-not-allowed');
  if (kid !== undefined && typeof kid !== 'string') return refuse('key-unknown');
  if (kid === undefined && rules.needsKeyId) return refuse('key-id-missing');
  const named = kid === undefined ? keys : keys.filter((key) => key.kid === kid);
  if (named.length === 0) return refuse('key-unknown');
  const [fit, ...more] = named.filter(({ algorithms }) => algorithms.includes(alg));
  if (!fit) return refuse('key-unfit');
  if (more.length > 0) return refuse(kid === undefined ? 'key-id-missing' : 'key-unknown');
  try {
    await compactVerify(token, fit.key, { algorithms: [alg] });
    return { ok: true };
  } catch {
    return refuse('signature-wrong');
  }
}

const isAlgorithm = (alg: string): alg is SignatureAlgorithm =>
  (SIGNATURE_ALGORITHMS as readonly string[]).includes(alg);
