import { describe, expect, it } from 'vitest';
import { importKeySet } from '../../../src/membership/keys/key-set.ts';
import {
  readVerificationKey,
  SIGNATURE_ALGORITHMS,
  type VerificationKey,
} from '../../../src/membership/keys/verification-key.ts';
import { readJws } from '../../../src/membership/tokens/read-jws.ts';
import { verifyJws } from '../../../src/membership/tokens/verify-jws.ts';
import { encode } from './card-fixture.ts';
import { EC_7515, ED_8037, JWS, RSA_7515, RSA_7517 } from './rfc-vectors.ts';

const keyOf = (jwk: object): VerificationKey => {
  const read = readVerificationKey(jwk);
  if (!read.ok) throw new Error(read.fault);
  return read.key;
};

async function verify(token: string, ...jwks: object[]) {
  const read = readJws(token, 4096);
  if (!read.ok) return read.reason;
  const rules = { algorithms: SIGNATURE_ALGORITHMS, needsKeyId: false };
  const outcome = await verifyJws(read.jws, jwks.map(keyOf), rules);
  return outcome.ok ? Buffer.from(read.jws.payload).toString() : outcome.reason;
}

describe('the signatures printed in standards', () => {
  it('hold under the keys printed with them', async () => {
    expect(await verify(JWS['RFC 7515 A.2'], RSA_7515)).toContain('"iss":"joe"');
    expect(await verify(JWS['RFC 7515 A.3'], EC_7515)).toContain('"iss":"joe"');
    expect(await verify(JWS['RFC 8037 A.4'], ED_8037)).toBe('Example of Ed25519 signing');
  });

  it('hold under no other key, and under none of another kind', async () => {
    expect(await verify(JWS['RFC 7515 A.2'], RSA_7517)).toBe('signature-wrong');
    expect(await verify(JWS['RFC 7515 A.2'], EC_7515)).toBe('key-unfit');
    expect(await verify(JWS['RFC 7515 A.3'], ED_8037)).toBe('key-unfit');
    expect(await verify(JWS['RFC 8037 A.4'], RSA_7515)).toBe('key-unfit');
    expect(await verify(JWS['RFC 8037 A.4'])).toBe('key-unknown');
  });

  it('hold by choice of one key, never by trying them all', async () => {
    expect(await verify(JWS['RFC 7515 A.2'], EC_7515, RSA_7515)).toContain('joe');
    expect(await verify(JWS['RFC 7515 A.2'], RSA_7517, RSA_7515)).toBe('key-id-missing');
    expect(await verify(JWS['RFC 7515 A.2'], { ...RSA_7515, alg: 'PS256' })).toBe('key-unfit');
  });

  it.each([
    ['RFC 7515 A.1 (HS256)', 'algorithm-not-allowed', JWS['RFC 7515 A.1']],
    ['RFC 7515 A.5 (none)', 'unsigned', JWS['RFC 7515 A.5']],
    ['RFC 7515 A.6 (general JSON)', 'json-serialised', JWS['RFC 7515 A.6']],
    ['RFC 7515 A.7 (flattened JSON)', 'json-serialised', JWS['RFC 7515 A.7']],
    ['RFC 7515 E (an extension)', 'critical', JWS['RFC 7515 E']],
    ['RFC 7516 A.1 (encrypted)', 'encrypted', JWS['RFC 7516 A.1']],
    ['RFC 7515 F (detached)', 'detached', JWS['RFC 7515 A.2'].replace(/\.[^.]+\./, '..')],
  ])('%s is refused: %s', async (_what, reason, token) => {
    expect(await verify(token, RSA_7515, EC_7515, ED_8037)).toBe(reason);
  });

  it('are refused with any of their bits turned', async () => {
    const [header, payload, signature] = JWS['RFC 8037 A.4'].split('.');
    const bytes = Buffer.from(signature!, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const turned = encode(bytes.map((byte, i) => (i === at ? byte ^ 0x10 : byte)));
      expect(await verify(`${header}.${payload}.${turned}`, ED_8037)).toBe('signature-wrong');
    }
  });

  it('are refused under a key of small order, for which one signature holds for every message', () => {
    for (const first of [0, 1, 0x80]) {
      const point = new Uint8Array(32).fill(first, first === 0x80 ? 31 : 0, first === 0x80 ? 32 : 1);
      expect(readVerificationKey({ kty: 'OKP', crv: 'Ed25519', x: encode(point) })).toEqual({
        ok: false,
        fault: 'weak',
      });
    }
  });
});

describe('a JWK', () => {
  const { kty, n } = RSA_7515;

  it.each([
    ['is an encryption key', 'wrong-use', { ...RSA_7515, use: 'enc' }],
    ['may only sign', 'wrong-use', { ...RSA_7515, key_ops: ['sign'] }],
    ['may do nothing', 'wrong-use', { ...EC_7515, key_ops: [] }],
    ['may only encrypt', 'wrong-use', { ...EC_7515, key_ops: ['encrypt', 'wrapKey'] }],
    ['has its private half', 'private', { ...ED_8037, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' }],
    ['is a shared secret', 'kind-not-allowed', { kty: 'oct', k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ' }],
    ['is on another curve', 'kind-not-allowed', { ...EC_7515, crv: 'secp256k1' }],
    ['is for agreeing on keys', 'kind-not-allowed', { ...ED_8037, crv: 'X25519' }],
    ['names the algorithm of another kind', 'wrong-algorithm', { ...ED_8037, alg: 'ES256' }],
    ['names an algorithm that nobody takes', 'wrong-algorithm', { ...RSA_7515, alg: 'RS512' }],
    ['names encryption', 'wrong-algorithm', { ...RSA_7515, alg: 'RSA-OAEP' }],
    ['has a point off its curve', 'not-a-jwk', { ...EC_7515, y: EC_7515.x }],
    [
      'has a short modulus',
      'weak',
      { kty, n: encode(Buffer.from(n, 'base64url').subarray(0, 128)), e: 'AQAB' },
    ],
    ['has the exponent 1', 'weak', { kty, n, e: 'AQ' }],
    ['has the exponent 3', 'weak', { kty, n, e: 'Aw' }],
    ['is a list', 'not-a-jwk', []],
    ['is nothing', 'not-a-jwk', null],
    ['is a word', 'not-a-jwk', 'RSA'],
  ])('that %s checks no signature: %s', (_what, fault, jwk) => {
    expect(readVerificationKey(jwk)).toEqual({ ok: false, fault });
  });

  it('that says it is for signatures checks them', () => {
    for (const jwk of [RSA_7515, EC_7515, ED_8037, RSA_7517]) {
      expect(readVerificationKey({ ...jwk, use: 'sig', key_ops: ['verify'] }).ok).toBe(true);
    }
    expect(keyOf(RSA_7517).algorithms).toEqual(['RS256']);
    expect(keyOf(RSA_7515).algorithms).toEqual(['RS256', 'PS256']);
    expect(keyOf({ ...ED_8037, alg: 'Ed25519' }).algorithms).toEqual(['EdDSA']);
  });

  it.each([
    ['RFC 8037 A.1', { ...ED_8037, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' }, 'key-weak'],
    [
      'RFC 9421 B.1.4',
      {
        kty: 'OKP',
        crv: 'Ed25519',
        x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs',
        d: 'n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU',
      },
      'key-weak',
    ],
    ['RFC 7515 A.3', { ...EC_7515, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' }, 'keys-unreadable'],
    ['RFC 7515 A.1', { kty: 'oct', k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ' }, 'keys-unreadable'],
    ['RFC 8037 A.2, without private half', ED_8037, 'keys-unreadable'],
  ])('printed in %s never signs for us', async (_where, jwk, code) => {
    await expect(importKeySet({ keys: [jwk] }, 'keys.json')).rejects.toMatchObject({ code });
  });
});
