import { readVerificationKey } from '../src/membership/keys/verification-key.ts';
import { verifyCard } from '../src/membership/tokens/verify-card.ts';
import { cardFixture, ISSUER, NOW } from '../tests/membership/tokens/card-fixture.ts';
import { hostileTokens } from '../tests/membership/tokens/hostile-tokens.ts';
import { KEYS, SIGNATURES, verifyVector } from '../tests/membership/tokens/public-vectors.ts';
import { UNFIT_KEYS } from '../tests/membership/tokens/unfit-keys.ts';
import type { Figure } from './figures.ts';

type Line = { tried: number; taken: number; misread: number; reasons: Map<string, number> };

/**
 * Hostile tokens by kind: how many of them got through, and the reasons of the refusals; signatures and keys that
 * standards print.
 */
export async function tokenFigures(): Promise<Figure[]> {
  const fixture = await cardFixture();
  if (!(await verifyCard(fixture.token, fixture.keys, ISSUER, NOW)).ok)
    throw new Error('a good card is refused');
  const kinds = new Map<string, Line>();
  for (const { kind, token, reason } of hostileTokens(fixture)) {
    const line: Line = kinds.get(kind) ?? { tried: 0, taken: 0, misread: 0, reasons: new Map() };
    kinds.set(kind, line);
    const outcome = await verifyCard(token, fixture.keys, ISSUER, NOW);
    line.tried++;
    if (outcome.ok) line.taken++;
    else {
      line.reasons.set(outcome.reason, (line.reasons.get(outcome.reason) ?? 0) + 1);
      if (outcome.reason !== reason) line.misread++;
    }
  }
  return [...[...kinds].map(taken), misread([...kinds.values()]), await signatures(), ...keys()];
}

const taken = ([kind, { tried, taken, reasons }]: readonly [string, Line]): Figure => ({
  name: `hostile tokens accepted: ${kind}`,
  value: taken,
  unit: `of ${tried}`,
  atMost: 0,
  note: [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', '),
});

const misread = (lines: readonly Line[]): Figure => ({
  name: 'hostile tokens refused for another reason than their own',
  value: lines.reduce((sum, line) => sum + line.misread, 0),
  unit: `of ${lines.reduce((sum, { tried }) => sum + tried, 0)}`,
  atMost: 0,
});

async function signatures(): Promise<Figure> {
  const outcomes = await Promise.all(
    SIGNATURES.map(async ([, token, jwks, outcome]) => outcome.test(await verifyVector(token, ...jwks))),
  );
  return {
    name: 'public signatures judged wrongly',
    value: outcomes.filter((isRight) => !isRight).length,
    unit: `of ${outcomes.length}`,
    atMost: 0,
    note: 'RFC 7515, 7516, 7520, 8037: those of ours hold, the others are refused for their reason',
  };
}

function keys(): Figure[] {
  const judged = (jwk: unknown) => {
    const read = readVerificationKey(jwk);
    return read.ok ? 'ok' : read.fault;
  };
  const figure = (name: string, outcomes: readonly boolean[], note: string): Figure => ({
    name,
    value: outcomes.filter((isRight) => !isRight).length,
    unit: `of ${outcomes.length}`,
    atMost: 0,
    note,
  });
  const ofStandards = KEYS.map(([, jwk, outcome]) => judged(jwk) === outcome);
  const unfit = UNFIT_KEYS.map(([, fault, jwk]) => judged(jwk) === fault);
  const faults = [...new Set(UNFIT_KEYS.map(([, fault]) => fault))].join(', ');
  return [
    figure('public keys judged wrongly', ofStandards, 'RFC 7515, 7517, 7520, 8037: usable, or why not'),
    figure('unfit keys not refused for their fault', unfit, faults),
  ];
}
