import { sign } from 'node:crypto';
import { freshJwk, importKeySet, type KeySet } from '../../../src/membership/keys/key-set.ts';
import type { PrivateJwk } from '../../../src/membership/keys/private-jwk.ts';
import { type Card, issuerOf } from '../../../src/membership/tokens/card.ts';
import { signCard } from '../../../src/membership/tokens/sign-card.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const DAY = 86_400_000;
export const ISSUER = issuerOf('small-museum');
export const CARD: Card = {
  id: 'card-1',
  memberId: 'member-1',
  name: 'Zoë “Z” Œuvre',
  tier: 'friend',
  startsAtMs: NOW - DAY,
  endsAtMs: NOW + DAY,
  issuedAtMs: NOW - DAY,
};

export const encode = (text: string | Uint8Array): string => Buffer.from(text).toString('base64url');

/** Signs any two texts with a private Ed25519 key: what gets through then, gets through by its content. */
export function signTexts(
  jwk: PrivateJwk,
  header: string | Uint8Array,
  payload: string | Uint8Array,
): string {
  const input = `${encode(header)}.${encode(payload)}`;
  const signature = sign(null, Buffer.from(input), { key: jwk, format: 'jwk' });
  return `${input}.${signature.toString('base64url')}`;
}

/** A museum's two keys, a valid card under the first, and means to make others of it. */
export type CardFixture = {
  readonly jwk: PrivateJwk;
  readonly second: PrivateJwk;
  readonly keys: KeySet;
  readonly token: string;
  readonly header: string;
  readonly payload: string;
  /** A card under our own key with fields of header and claims changed; `undefined` leaves a field out. */
  readonly signed: (header: object, claims?: object) => string;
  /** A card under our own key with these very texts. */
  readonly text: (header: string | Uint8Array, payload: string | Uint8Array) => string;
};

export async function cardFixture(): Promise<CardFixture> {
  const [jwk, second] = await Promise.all([freshJwk(NOW), freshJwk(NOW)]);
  const keys = await importKeySet({ keys: [jwk, second] }, 'keys.json');
  const token = await signCard(CARD, keys, ISSUER);
  const [header, payload] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
  const merged = (text: string, changes: object) => JSON.stringify({ ...JSON.parse(text), ...changes });
  const text: CardFixture['text'] = (head, claims) => signTexts(jwk, head, claims);
  return {
    jwk,
    second,
    keys,
    token,
    header: header!,
    payload: payload!,
    text,
    signed: (changes, claims = {}) => text(merged(header!, changes), merged(payload!, claims)),
  };
}
