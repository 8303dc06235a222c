import { describe, expect, it } from 'vitest';
import { importKeySet } from '../../../src/membership/keys/key-set.ts';
import { readVerificationKey } from '../../../src/membership/keys/verification-key.ts';
import { encode } from './card-fixture.ts';
import { KEYS, keyOf, SIGNATURES, verifyVector as verify } from './public-vectors.ts';
import { EC_7515, ED_8037, JWS, RSA_7515, RSA_7517 } from './rfc-vectors.ts';
import { UNFIT_KEYS } from './unfit-keys.ts';

describe('the signatures printed in standards', () => {
  it.each(SIGNATURES)(
    'hold or are refused for their own reason: %s',
    async (_where, token, keys, outcome) => {
      expect(await verify(token, ...keys)).toMatch(outcome);
    },
  );

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
  it.each(KEYS)(
    'printed in %s checks signatures, or what keeps it from it is said',
    (_where, jwk, outcome) => {
      const read = readVerificationKey(jwk);
      expect(read.ok ? 'ok' : read.fault).toBe(outcome);
    },
  );

  it.each(UNFIT_KEYS)('that %s checks no signature: %s', (_what, fault, jwk) => {
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
