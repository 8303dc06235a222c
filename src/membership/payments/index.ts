export { atTheMuseum } from './at-the-museum.ts';
export type { Beginning, Begun, PaymentAdapter, ReturnAddresses } from './port.ts';
