import { createHmac, createPublicKey, sign } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  completeJwk,
  importKeySet,
  type KeySet,
  type PrivateJwk,
} from '../../src/membership/keys/key-set.ts';
import { type Card, issuerOf } from '../../src/membership/tokens/card.ts';
import { signCard } from '../../src/membership/tokens/sign-card.ts';
import { verifyCard } from '../../src/membership/tokens/verify-card.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const ISSUER = issuerOf('small-museum');
const card: Card = {
  id: 'card-1',
  memberId: 'member-1',
  name: 'Zoë “Z” Œuvre',
  tier: 'friend',
  startsAtMs: NOW - DAY,
  endsAtMs: NOW + DAY,
  issuedAtMs: NOW - DAY,
};

let jwk: PrivateJwk;
let keys: KeySet;
let token: string;

const freshJwk = async () => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const { x, d } = await exportJWK(privateKey);
  return completeJwk({ x: x!, d: d! });
};

beforeAll(async () => {
  jwk = await freshJwk();
  keys = await importKeySet({ keys: [jwk, await freshJwk()] }, 'keys.json');
  token = await signCard(card, keys, ISSUER);
});

const verify = (hostile: string, nowMs = NOW) => verifyCard(hostile, keys, ISSUER, nowMs);
const encode = (text: string) => Buffer.from(text).toString('base64url');
const segment = (at: number) => Buffer.from(token.split('.')[at]!, 'base64url').toString();
const claims = () => JSON.parse(segment(1)) as Record<string, unknown>;
const header = () => JSON.parse(segment(0)) as Record<string, unknown>;

/** Signs whatever it is given with our own key: what gets through, gets through by its content. */
function signText(headerText: string, payloadText: string): string {
  const input = `${encode(headerText)}.${encode(payloadText)}`;
  const signature = sign(null, Buffer.from(input), { key: jwk, format: 'jwk' });
  return `${input}.${signature.toString('base64url')}`;
}
const signed = (headerChanges: object, claimChanges: object = {}) =>
  signText(
    JSON.stringify({ ...header(), ...headerChanges }),
    JSON.stringify({ ...claims(), ...claimChanges }),
  );

describe('a card of ours', () => {
  it('is accepted and says what was signed', async () => {
    expect(await verify(token)).toEqual({ ok: true, card });
    expect(await verify(signed({}))).toEqual({ ok: true, card });
  });

  it('is accepted under any of our keys, so that keys can be rotated', async () => {
    const rotated = await importKeySet({ keys: [await freshJwk(), jwk] }, 'keys.json');
    expect((await verifyCard(token, rotated, ISSUER, NOW)).ok).toBe(true);
    const replaced = await importKeySet({ keys: [await freshJwk()] }, 'keys.json');
    expect(await verifyCard(token, replaced, ISSUER, NOW)).toEqual({ ok: false, code: 'card-not-ours' });
  });

  it('is valid from its first instant and no longer at its last', async () => {
    expect((await verify(token, card.startsAtMs)).ok).toBe(true);
    expect((await verify(token, card.endsAtMs - 1)).ok).toBe(true);
    expect(await verify(token, card.endsAtMs)).toEqual({
      ok: false,
      code: 'card-expired',
      atMs: card.endsAtMs,
    });
    expect(await verify(token, card.startsAtMs - 1)).toEqual({
      ok: false,
      code: 'card-not-yet-valid',
      atMs: card.startsAtMs,
    });
  });
});

describe('a hostile token is refused', () => {
  const hostile: [string, string, () => string | Promise<string>][] = [
    ['without an algorithm', 'card-not-ours', () => signed({ alg: undefined })],
    ['with the algorithm none', 'card-not-ours', () => signed({ alg: 'none' })],
    [
      'with the algorithm none and no signature',
      'card-malformed',
      () => `${encode('{"alg":"none"}')}.${encode(segment(1))}.`,
    ],
    ['with the public key as an HMAC secret', 'card-not-ours', () => hmacWithPublicKey('raw')],
    ['with the public key’s PEM as an HMAC secret', 'card-not-ours', () => hmacWithPublicKey('pem')],
    ['naming the algorithm otherwise', 'card-not-ours', () => signed({ alg: 'Ed25519' })],
    ['of another type', 'card-not-ours', () => signed({ typ: 'JWT' })],
    ['without a type', 'card-not-ours', () => signed({ typ: undefined })],
    ['with an unknown key id', 'card-not-ours', () => signed({ kid: 'another' })],
    ['with a key id that is a property of every object', 'card-not-ours', () => signed({ kid: '__proto__' })],
    ['without a key id', 'card-not-ours', () => signed({ kid: undefined })],
    ['with the id of our other key', 'card-not-ours', () => signed({ kid: [...keys.verifying.keys()][1] })],
    [
      'that brings its own key',
      'card-malformed',
      () => signed({ jwk: { kty: 'OKP', crv: 'Ed25519', x: jwk.x } }),
    ],
    [
      'that names an address for its key',
      'card-not-ours',
      () => signed({ jku: 'https://evil.example/jwks' }),
    ],
    ['with critical extensions', 'card-not-ours', () => signed({ crit: ['b64'], b64: false })],
    ['of another issuer', 'card-not-ours', () => signed({}, { iss: issuerOf('other-museum') })],
    ['without an issuer', 'card-not-ours', () => signed({}, { iss: undefined })],
    ['for another audience', 'card-not-ours', () => signed({}, { aud: 'other' })],
    ['for a list of audiences', 'card-not-ours', () => signed({}, { aud: ['enfilade', 'other'] })],
    ['without an end', 'card-not-ours', () => signed({}, { exp: undefined })],
    ['with an end that is text', 'card-not-ours', () => signed({}, { exp: '9999999999' })],
    [
      'with an end beyond all numbers',
      'card-not-ours',
      () => signText(segment(0), segment(1).replace(/"exp":\d+/, '"exp":1e999')),
    ],
    ['with a beginning below zero', 'card-not-ours', () => signed({}, { nbf: -1 })],
    ['without a member', 'card-not-ours', () => signed({}, { sub: undefined })],
    ['without an id', 'card-not-ours', () => signed({}, { jti: undefined })],
    ['with a tier that is no id', 'card-not-ours', () => signed({}, { tier: '../friend' })],
    ['with claims that we never sign', 'card-not-ours', () => signed({}, { admin: true })],
    ['that ends before it begins', 'card-malformed', () => signed({}, { exp: 1 })],
    ['expired', 'card-expired', () => signed({}, { nbf: 1, exp: 2 })],
    ['not yet valid', 'card-not-yet-valid', () => signed({}, { nbf: 4e9, exp: 5e9 })],
    [
      'with changed claims under the old signature',
      'card-not-ours',
      () => swap(1, encode(segment(1).replace('friend', 'patron'))),
    ],
    [
      'with a claim named twice',
      'card-malformed',
      () => signText(segment(0), segment(1).replace('{', '{"tier":"patron",')),
    ],
    [
      'with a claim named twice, once escaped',
      'card-malformed',
      () => signText(segment(0), segment(1).replace('{', '{"\\u0074ier":"patron",')),
    ],
    [
      'with a header field named twice',
      'card-malformed',
      () => signText(segment(0).replace('{', '{"alg":"none",'), segment(1)),
    ],
    ['with nested claims', 'card-malformed', () => signed({}, { name: { first: 'Ada' } })],
    [
      'nested a thousand deep',
      'card-malformed',
      () => signText(segment(0), `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`),
    ],
    ['whose claims are a list', 'card-malformed', () => signText(segment(0), '[]')],
    ['whose claims are no JSON', 'card-malformed', () => signText(segment(0), 'friend')],
    ['whose claims are null', 'card-malformed', () => signText(segment(0), 'null')],
    ['truncated', 'card-malformed', () => token.slice(0, token.lastIndexOf('.') + 1)],
    ['with half a signature', 'card-not-ours', () => token.slice(0, -46)],
    ['without its last part', 'card-malformed', () => token.split('.').slice(0, 2).join('.')],
    ['with a part too many', 'card-malformed', () => `${token}.${encode('x')}`],
    ['encrypted', 'card-malformed', () => 'eyJhbGciOiJkaXIifQ..aXY.Y3Q.dGFn'],
    ['encoded as plain base64', 'card-malformed', () => swap(2, `${token.split('.')[2]!.slice(0, -1)}+`)],
    ['padded', 'card-malformed', () => `${token}==`],
    ['in another spelling of the same bytes', 'card-malformed', () => respelled()],
    ['with white space inside', 'card-malformed', () => swap(1, ` ${token.split('.')[1]}`)],
    ['huge', 'card-malformed', () => signed({}, { name: 'a'.repeat(5000) })],
    ['with a name of several lines', 'card-not-ours', () => signed({}, { name: 'Ada\nadmin' })],
    ['empty', 'card-malformed', () => ''],
    ['of dots', 'card-malformed', () => '..'],
    ['as JSON', 'card-malformed', () => JSON.stringify({ payload: token.split('.')[1], signatures: [] })],
  ];

  it.each(hostile)('%s: %s', async (_what, code, make) => {
    const outcome = await verify(await make());
    expect(outcome).toMatchObject({ ok: false, code });
    expect(JSON.stringify(outcome)).not.toMatch(/eyJ/);
  });

  function swap(at: number, text: string): string {
    return token.split('.').with(at, text).join('.');
  }

  /** The last character of a signature carries bits that mean nothing; sets one of them. */
  function respelled(): string {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    return token.slice(0, -1) + alphabet[alphabet.indexOf(token.at(-1)!) + 1];
  }

  function hmacWithPublicKey(form: 'raw' | 'pem'): string {
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    const pem = publicKey.export({ type: 'spki', format: 'pem' });
    const secret = form === 'pem' ? pem : Buffer.from(jwk.x, 'base64url');
    const input = `${encode(JSON.stringify({ ...header(), alg: 'HS256' }))}.${encode(segment(1))}`;
    return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
  }
});
