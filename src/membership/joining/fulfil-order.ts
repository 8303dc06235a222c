import { randomUUID } from 'node:crypto';
import { addMonths, dayOf, endOfDay } from '../../museum/days.ts';
import type { Repositories } from '../store/repositories/index.ts';
import type { Order } from '../store/repositories/orders.ts';
import { beginMembership } from './begin-membership.ts';
import { giftCodeHash, newGiftCode } from './codes.ts';
import type { Moment } from './context.ts';
import { addConsents, addTypedConsents, memberWithEmail } from './member-of.ts';
import { readPending } from './pending.ts';
import { timeZoneOf } from './period.ts';

/** A gift's code can be redeemed for so many years. */
const GIFT_YEARS = 2;

/**
 * Does what an order that was just paid is for, within the transaction that found it paid: the member, the membership,
 * its cards, and the mails that say so, or the gift with its code.
 */
export async function fulfilOrder(repositories: Repositories, order: Order, moment: Moment): Promise<void> {
  const { nowMs } = moment;
  const settled =
    order.purpose === 'gift'
      ? await give(repositories, order, moment)
      : await join(repositories, order, moment);
  await repositories.orders.settle(order.id, settled);
  await repositories.orders.move(order.id, 'fulfilled', nowMs);
}

type Settled = Pick<Order, 'memberId' | 'membershipId'>;

async function join(repositories: Repositories, order: Order, moment: Moment): Promise<Settled> {
  const { mails, members } = repositories;
  const { email, language, tier, seats, months } = order;
  const { nowMs } = moment;
  const pending = readPending(order.pending);
  // A member who was erased meanwhile has paid all the same, and joins anew.
  const known = order.memberId === null ? undefined : await members.find(order.memberId);
  const memberId =
    known && known.erasedAtMs === null ? known.id : await memberWithEmail(repositories, order, nowMs);
  const bought = { memberId, tier, seats, months, origin: 'purchase', orderId: order.id } as const;
  const names = [order.name, ...pending.holders];
  const {
    membership,
    cardIds,
    mail: kind,
  } = await beginMembership(repositories, { ...bought, after: order.purpose === 'renew', names }, moment);
  // Only who was signed in has ordered as the member whom the order names.
  const add = known?.id === memberId ? addConsents : addTypedConsents;
  await add(repositories, memberId, pending.consents, 'join');
  const mail = { recipient: email, language, createdAtMs: nowMs };
  await mails.add({ ...mail, kind: 'payment-confirmed', params: { order: order.id } });
  for (const card of cardIds) await mails.add({ ...mail, kind, params: { cardId: card } });
  return { memberId, membershipId: membership.id };
}

async function give(repositories: Repositories, order: Order, { museum, nowMs }: Moment): Promise<Settled> {
  const { gifts, mails } = repositories;
  const { id: orderId, tier, seats, months, memberId, email, language } = order;
  const timeZone = timeZoneOf(museum);
  const today = dayOf(nowMs, timeZone);
  const id = randomUUID();
  await gifts.add({
    ...{ id, orderId, buyerId: memberId, tier, seats, months },
    // Nobody's: the code that counts is made when the mail is written, and is nowhere else.
    codeHash: giftCodeHash(newGiftCode()),
    createdAtMs: nowMs,
    expiresAtMs: endOfDay(addMonths(today, 12 * GIFT_YEARS), timeZone),
  });
  const message = readPending(order.pending).message;
  await mails.add({
    kind: 'gift-code',
    recipient: email,
    language,
    params: { gift: id, giver: order.name, ...(message ? { message } : {}) },
    createdAtMs: nowMs,
  });
  return { memberId, membershipId: null };
}
