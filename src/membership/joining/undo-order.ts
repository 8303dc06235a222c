import type { Repositories } from '../store/repositories/index.ts';
import type { StoredMembership } from '../store/repositories/memberships.ts';
import type { Order } from '../store/repositories/orders.ts';
import type { Moment } from './context.ts';
import { type Period, periodFrom } from './period.ts';

/** Ends what an order began, or takes back the time by which it prolonged a membership. */
export async function undoOrder(repositories: Repositories, order: Order, moment: Moment): Promise<void> {
  const { gifts, memberships } = repositories;
  if (order.purpose === 'gift') {
    const gift = await gifts.ofOrder(order.id);
    if (!gift || (await gifts.expire(gift.id, moment.nowMs))) return;
    const redeemed = (await memberships.ofMember(gift.redeemedBy ?? '')).find(
      (each) => each.orderId === order.id,
    );
    if (redeemed) await shorten(repositories, redeemed, now(moment), moment);
    return;
  }
  if (order.membershipId === null) return;
  const membership = await memberships.find(order.membershipId);
  if (!membership) return;
  const began = membership.orderId === order.id;
  await shorten(repositories, membership, began ? now(moment) : before(membership, order, moment), moment);
}

const now = ({ nowMs }: Moment): Period => ({ endsAtMs: nowMs, graceEndsAtMs: nowMs });

/** The end that a membership had before an order prolonged it. */
function before({ endsAtMs }: StoredMembership, { months }: Order, { museum }: Moment): Period {
  return periodFrom(endsAtMs, -months, museum);
}

/** Moves a membership's end forward to an instant; cards that promise more open nothing any more. */
async function shorten(
  { memberships, cards, revocations }: Repositories,
  { id, endsAtMs, startsAtMs }: StoredMembership,
  to: Period,
  { nowMs }: Moment,
): Promise<void> {
  if (to.endsAtMs < endsAtMs) {
    const period = {
      endsAtMs: Math.max(to.endsAtMs, startsAtMs),
      graceEndsAtMs: Math.max(to.graceEndsAtMs, startsAtMs),
    };
    await memberships.change(id, endsAtMs, period);
  }
  for (const card of await cards.ofMembership(id)) {
    if (card.endsAtMs > to.graceEndsAtMs) await revocations.add('card', card.id, nowMs);
  }
}
