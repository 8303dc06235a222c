import type { PaymentAdapter } from '../payments/index.ts';
import type { JoiningContext } from './context.ts';
import { giftService } from './gift-service.ts';
import { orderService } from './order-service.ts';

export type JoiningOptions = JoiningContext & { readonly adapters: readonly PaymentAdapter[] };
export type JoiningService = ReturnType<typeof joiningService>;

/** Joining, renewing and giving. */
export const joiningService = (options: JoiningOptions) => ({
  orders: orderService(options),
  gifts: giftService(options),
});
