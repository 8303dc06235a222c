import { formatAmount } from '../../i18n/money.ts';
import { ORDER_STATES, type OrderState, referenceOf } from '../../membership/index.ts';
import type { ExitCode } from '../command.ts';
import { formatDay, type MembersContext } from '../members/with-membership.ts';
import { formatTable } from '../table.ts';
import { withJoining } from './with-joining.ts';

const LISTED_MOST = 500;
const COLUMNS = ['reference', 'at', 'purpose', 'tier', 'amount', 'name', 'email'] as const;

/** Lists the orders in a state, oldest first. */
export async function listOrders(
  context: MembersContext,
  { state, json }: { readonly state: string; readonly json: boolean },
): Promise<ExitCode> {
  const { io, t } = context;
  if (!isState(state)) {
    io.err(t('unknownState', { state }));
    return 2;
  }
  return withJoining(context, async (joining) => {
    const found = await joining.orders.list(state, LISTED_MOST);
    if (json) {
      const told = found.map(({ pending: _, ...order }) => ({ ...order, reference: referenceOf(order) }));
      io.out(JSON.stringify({ orders: told }, null, 2));
      return 0;
    }
    if (found.length === 0) {
      io.out(t('none', { state: t(`states.${state}`) }));
      return 0;
    }
    const rows = found.map((order) => [
      // By its beginning alone, an order of the payment service's would not be found again.
      order.adapter === 'museum' ? referenceOf(order) : order.id,
      formatDay(order.createdAtMs, io.lang),
      t(`purposes.${order.purpose}`),
      order.tier,
      formatAmount(order.amountMinor, order.currency, io.lang),
      order.name,
      order.email,
    ]);
    io.out(formatTable([COLUMNS.map((column) => t(`columns.${column}`)), ...rows]));
    return 0;
  });
}

const isState = (state: string): state is OrderState => (ORDER_STATES as readonly string[]).includes(state);
