import { verifyCard } from '../src/membership/tokens/verify-card.ts';
import { cardFixture, ISSUER, NOW } from '../tests/membership/tokens/card-fixture.ts';
import { hostileTokens } from '../tests/membership/tokens/hostile-tokens.ts';
import type { Figure } from './figures.ts';

/** Hostile tokens by kind: how many were tried, how many of them got through, and the reasons of the refusals. */
export async function tokenFigures(): Promise<Figure[]> {
  const fixture = await cardFixture();
  if (!(await verifyCard(fixture.token, fixture.keys, ISSUER, NOW)).ok)
    throw new Error('a good card is refused');
  const kinds = new Map<string, { tried: number; taken: number; reasons: Map<string, number> }>();
  for (const { kind, token } of hostileTokens(fixture)) {
    const line = kinds.get(kind) ?? { tried: 0, taken: 0, reasons: new Map<string, number>() };
    kinds.set(kind, line);
    const outcome = await verifyCard(token, fixture.keys, ISSUER, NOW);
    line.tried++;
    if (outcome.ok) line.taken++;
    else line.reasons.set(outcome.reason, (line.reasons.get(outcome.reason) ?? 0) + 1);
  }
  return [...kinds].map(([kind, { tried, taken, reasons }]) => ({
    name: `hostile tokens accepted: ${kind}`,
    value: taken,
    unit: `of ${tried}`,
    atMost: 0,
    note: [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', '),
  }));
}
