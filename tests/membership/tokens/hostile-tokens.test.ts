import { beforeAll, describe, expect, it } from 'vitest';
import { CARD_MAX_LENGTH } from '../../../src/membership/tokens/card.ts';
import { verifyCard } from '../../../src/membership/tokens/verify-card.ts';
import { CARD, type CardFixture, cardFixture, ISSUER, NOW } from './card-fixture.ts';
import { hostileTokens } from './hostile-tokens.ts';

let fixture: CardFixture;
beforeAll(async () => {
  fixture = await cardFixture();
});

const verify = (token: string) => verifyCard(token, fixture.keys, ISSUER, NOW);

describe('a hostile token', () => {
  it('is made from a card that is accepted: what is refused is refused for its own fault', async () => {
    expect(await verify(fixture.token)).toEqual({ ok: true, card: CARD });
    expect(await verify(fixture.signed({}))).toEqual({ ok: true, card: CARD });
    expect(await verify(fixture.text(fixture.header, fixture.payload))).toEqual({ ok: true, card: CARD });
  });

  it('is refused for its own reason, whatever it tries', async () => {
    const outcomes = await Promise.all(
      hostileTokens(fixture).map(async ({ kind, what, reason, token }) => {
        const outcome = await verify(token);
        return { kind, what, wanted: reason, got: outcome.ok ? 'ACCEPTED' : outcome.reason };
      }),
    );
    expect(outcomes.length).toBeGreaterThan(500);
    expect(outcomes.filter(({ wanted, got }) => wanted !== got)).toEqual([]);
  });

  it('is not quoted by its refusal', async () => {
    for (const { token } of hostileTokens(fixture)) {
      expect(JSON.stringify(await verify(token))).not.toMatch(/eyJ/);
    }
  });

  it('is refused by its length alone when it is huge: nothing of it is read', async () => {
    const [header] = fixture.token.split('.');
    const huge = `${header}.${'A'.repeat(CARD_MAX_LENGTH)}.AAAA`;
    const unread = Object.assign(Object(huge), {
      split: () => {
        throw new Error('was read');
      },
    }) as string;
    expect(await verify(unread)).toMatchObject({ ok: false, reason: 'too-long' });
  });
});
