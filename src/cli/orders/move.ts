import { type Actor, referenceOf } from '../../membership/index.ts';
import type { ExitCode } from '../command.ts';
import type { MembersContext } from '../members/with-membership.ts';
import { withJoining } from './with-joining.ts';

export type Moving = {
  readonly action: 'confirm' | 'cancel' | 'refund';
  /** Its reference or id, as it was typed. */
  readonly order: string;
  readonly json: boolean;
};

const OPERATOR: Actor = { actorKind: 'operator', actorId: null };
const DONE = { confirm: 'confirmed', cancel: 'cancelled', refund: 'refunded' } as const;

/** Moves an order on; one that is past that already is left as it is, and that is said. */
export function moveOrder(context: MembersContext, { action, order, json }: Moving): Promise<ExitCode> {
  const { io, t } = context;
  return withJoining(context, async ({ orders }) => {
    const moved = await orders[action](order, OPERATOR);
    if (!moved) {
      io.err(t('unknown', { order }));
      return 1;
    }
    if (!moved.ok) {
      io.err(t('stays', { order, state: t(`states.${moved.state}`) }));
      return 1;
    }
    const { id, name, state } = moved.order;
    const reference = referenceOf(moved.order);
    io.out(json ? JSON.stringify({ id, reference, state }) : t(DONE[action], { order: reference, name }));
    return 0;
  });
}
