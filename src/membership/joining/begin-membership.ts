import { randomUUID } from 'node:crypto';
import type { Repositories } from '../store/repositories/index.ts';
import type { StoredMembership } from '../store/repositories/memberships.ts';
import type { Moment } from './context.ts';
import { periodFrom } from './period.ts';
import { cardFor, seatsOf } from './seats.ts';

export type Bought = {
  readonly memberId: string;
  readonly tier: string;
  readonly seats: number;
  readonly months: number;
  readonly origin: 'purchase' | 'gift';
  readonly orderId: string | null;
  /** Begins when what the member has ends, even if it is of another tier; otherwise only the same one is prolonged. */
  readonly after: boolean;
  /** The names on the cards, seat by seat. */
  readonly names: readonly string[];
};

type Needed = Pick<Repositories, 'memberships' | 'cards' | 'revocations'>;

/** A membership that was begun or prolonged, and the ids of the cards that were issued for it. */
export type Begun = {
  readonly membership: StoredMembership;
  readonly cardIds: readonly string[];
  /** What the mails that bring the cards say: that it begins, or that it goes on. */
  readonly mail: 'welcome' | 'renewed';
};

/** Begins a membership, or moves the end of the one that runs: nothing that was paid for is lost. */
export async function beginMembership(repositories: Needed, bought: Bought, moment: Moment): Promise<Begun> {
  const held = await repositories.memberships.ofMember(bought.memberId);
  const running = held.filter(({ endsAtMs }) => endsAtMs > moment.nowMs);
  const same = running.find(({ tier, seats }) => tier === bought.tier && seats === bought.seats);
  const last = running[0];
  if (same && same === last) return prolong(repositories, same, bought, moment);
  const begun = await begin(
    repositories,
    bought,
    moment,
    bought.after && last ? last.endsAtMs : moment.nowMs,
  );
  return { ...begun, mail: last ? 'renewed' : 'welcome' };
}

async function begin(
  repositories: Needed,
  { memberId, tier, seats, origin, orderId, months, names }: Bought,
  { museum, nowMs }: Moment,
  startsAtMs: number,
): Promise<Omit<Begun, 'mail'>> {
  const membership: StoredMembership = {
    id: randomUUID(),
    ...{ memberId, tier, startsAtMs, seats, origin, orderId },
    ...periodFrom(startsAtMs, months, museum),
    createdAtMs: nowMs,
  };
  await repositories.memberships.add(membership);
  return { membership, cardIds: await issue(repositories, membership, names, nowMs) };
}

async function prolong(
  repositories: Needed,
  before: StoredMembership,
  bought: Bought,
  moment: Moment,
): Promise<Begun> {
  const { months, names } = bought;
  const { museum, nowMs } = moment;
  const period = periodFrom(before.endsAtMs, months, museum);
  const changed = await repositories.memberships.change(before.id, before.endsAtMs, period);
  // Somebody else moved it: what they paid for counts as well.
  if (!changed) return beginMembership(repositories, bought, moment);
  const membership = { ...before, ...period };
  const seats = await seatsOf(repositories, before);
  const holders = seats.map(({ card }, at) => card?.holderName ?? names[at] ?? '');
  return { membership, cardIds: await issue(repositories, membership, holders, nowMs), mail: 'renewed' };
}

/** Cards for the seats that are somebody's. The former ones end by themselves. */
async function issue(
  { cards }: Needed,
  membership: StoredMembership,
  names: readonly string[],
  nowMs: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [at, holderName] of names.entries()) {
    if (holderName === '' || at >= membership.seats) continue;
    const card = cardFor(membership, { seat: at + 1, holderName }, nowMs);
    await cards.add(card);
    ids.push(card.id);
  }
  return ids;
}
