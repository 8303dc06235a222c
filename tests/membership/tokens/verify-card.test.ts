import { beforeAll, describe, expect, it } from 'vitest';
import { freshJwk, importKeySet } from '../../../src/membership/keys/key-set.ts';
import { signCard } from '../../../src/membership/tokens/sign-card.ts';
import { refuse } from '../../../src/membership/tokens/token-fault.ts';
import { verifyCard } from '../../../src/membership/tokens/verify-card.ts';
import { CARD, type CardFixture, cardFixture, DAY, ISSUER, NOW } from './card-fixture.ts';

let fixture: CardFixture;
beforeAll(async () => {
  fixture = await cardFixture();
});

const verify = (token: string, nowMs = NOW) => verifyCard(token, fixture.keys, ISSUER, nowMs);

describe('a card of ours', () => {
  it('is accepted and says what was signed', async () => {
    expect(await verify(fixture.token)).toEqual({ ok: true, card: CARD });
  });

  it('is accepted under any of our keys, so that keys can be rotated', async () => {
    const rotated = await importKeySet({ keys: [await freshJwk(NOW), fixture.jwk] }, 'keys.json');
    expect((await verifyCard(fixture.token, rotated, ISSUER, NOW)).ok).toBe(true);
    const replaced = await importKeySet({ keys: [await freshJwk(NOW)] }, 'keys.json');
    expect(await verifyCard(fixture.token, replaced, ISSUER, NOW)).toEqual(refuse('key-unknown'));
  });

  it('is valid from its first instant and no longer at its last', async () => {
    expect((await verify(fixture.token, CARD.startsAtMs)).ok).toBe(true);
    expect((await verify(fixture.token, CARD.endsAtMs - 1)).ok).toBe(true);
    expect(await verify(fixture.token, CARD.endsAtMs)).toEqual({
      ok: false,
      code: 'card-expired',
      reason: 'expired',
      atMs: CARD.endsAtMs,
    });
    expect(await verify(fixture.token, CARD.startsAtMs - 1)).toEqual({
      ok: false,
      code: 'card-not-yet-valid',
      reason: 'not-yet-valid',
      atMs: CARD.startsAtMs,
    });
  });

  it.each(['Ada', 'Zoë “Z” Œuvre', 'دارا', '王小明', 'दीपक', 'O’Brien-Łukasz', '👩‍🎨 Ada'])(
    'may be %s’s',
    async (name) => {
      const token = await signCard({ ...CARD, name }, fixture.keys, ISSUER);
      expect(await verify(token)).toEqual({ ok: true, card: { ...CARD, name } });
    },
  );

  it('fits into a card field with the longest name there can be', async () => {
    const name = '王'.repeat(120);
    const token = await signCard({ ...CARD, name, endsAtMs: NOW + 36_500 * DAY }, fixture.keys, ISSUER);
    expect((await verify(token)).ok).toBe(true);
  });
});
