export { askForLink, type LinkWish } from './ask-for-link.ts';
export { isOpen, type RedeemedLink, redeemLink } from './redeem-link.ts';
export { type Limit, secondsToWait } from './tries.ts';
