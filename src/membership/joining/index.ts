export { givenConsents } from './consent-words.ts';
export { type JoiningContext, momentOf } from './context.ts';
export { type GiftService, giftService, type LookedGift, type Redeemed } from './gift-service.ts';
export { type JoiningOptions, type JoiningService, joiningService } from './joining-service.ts';
export { addConsents } from './member-of.ts';
export type { Actor, Moved } from './move-orders.ts';
export { type Ordering, type OrderService, orderService, type Placed } from './order-service.ts';
export { cardFor, giveSeat, type Seat, seatsOf } from './seats.ts';
export { takeStripeEvent } from './stripe-events.ts';
