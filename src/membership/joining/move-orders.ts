import type { Repositories } from '../store/repositories/index.ts';
import type { Order } from '../store/repositories/orders.ts';
import type { AuditLogTable } from '../store/tables/house.ts';
import type { Moment } from './context.ts';
import { fulfilOrder } from './fulfil-order.ts';
import { undoOrder } from './undo-order.ts';

/** Who did it, for the audit log. */
export type Actor = Readonly<Pick<AuditLogTable, 'actorKind' | 'actorId'>>;

/** What became of an order, or the state that it had come to before, in which this can't be done. */
export type Moved =
  | { readonly ok: true; readonly order: Order }
  | { readonly ok: false; readonly state: Order['state'] };

/*
 * Each within a transaction. Only one of many at once moves an order on, so a confirmation that comes twice, from
 * wherever, joins nobody twice.
 */

/** Takes an order as paid, and does what it is for. */
export async function payOrder(
  repositories: Repositories,
  order: Order,
  actor: Actor,
  moment: Moment,
): Promise<Moved> {
  const paid = await repositories.orders.move(order.id, 'paid', moment.nowMs);
  if (!paid) return stays(repositories, order);
  await note(repositories, 'order.paid', order, actor, moment);
  await fulfilOrder(repositories, paid, moment);
  return done(repositories, order);
}

/** Gives up an order that was not paid. */
export async function cancelOrder(
  repositories: Repositories,
  order: Order,
  actor: Actor,
  moment: Moment,
): Promise<Moved> {
  const cancelled = await repositories.orders.move(order.id, 'cancelled', moment.nowMs);
  if (!cancelled) return stays(repositories, order);
  await note(repositories, 'order.cancelled', order, actor, moment);
  await repositories.orders.settle(order.id, { memberId: order.memberId, membershipId: null });
  return done(repositories, order);
}

/** Takes an order's money as given back: what it began ends. */
export async function refundOrder(
  repositories: Repositories,
  order: Order,
  actor: Actor,
  moment: Moment,
): Promise<Moved> {
  // The news of a refund may come before that of the payment; what was never begun needs no undoing then.
  await repositories.orders.move(order.id, 'paid', moment.nowMs);
  const refunded = await repositories.orders.move(order.id, 'refunded', moment.nowMs);
  if (!refunded) return stays(repositories, order);
  await note(repositories, 'order.refunded', order, actor, moment);
  await undoOrder(repositories, refunded, moment);
  await repositories.orders.settle(order.id, refunded);
  return done(repositories, order);
}

/** Notes something of an order that only people can judge. */
export async function note(
  { auditLog }: Pick<Repositories, 'auditLog'>,
  action: string,
  { id, adapter }: Pick<Order, 'id' | 'adapter'>,
  actor: Actor,
  { nowMs }: Pick<Moment, 'nowMs'>,
): Promise<void> {
  await auditLog.add({
    atMs: nowMs,
    ...actor,
    action,
    subjectKind: 'order',
    subjectId: id,
    details: { adapter },
  });
}

async function done({ orders }: Repositories, { id }: Order): Promise<Moved> {
  const order = await orders.find(id);
  if (!order) throw new Error('an order that was just moved is gone');
  return { ok: true, order };
}

async function stays({ orders }: Repositories, order: Order): Promise<Moved> {
  return { ok: false, state: (await orders.find(order.id))?.state ?? order.state };
}
