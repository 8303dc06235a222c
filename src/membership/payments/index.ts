export { atTheMuseum } from './at-the-museum.ts';
export { openPayments, type Payments } from './open-payments.ts';
export { PaymentError } from './payment-error.ts';
export type { Beginning, Begun, PaymentAdapter, ReturnAddresses } from './port.ts';
export type { StripeEvents, StripeSettings } from './stripe.ts';
