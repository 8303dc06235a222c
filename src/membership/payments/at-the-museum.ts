import type { PaymentAdapter } from './port.ts';

/** A transfer, a cheque or cash: the order waits until the staff have the money and say so. */
export const atTheMuseum: PaymentAdapter = {
  way: 'museum',
  begin: async () => ({}),
  close: async () => undefined,
};
