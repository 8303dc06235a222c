export { GiftForm } from './gift-form.tsx';
export { GiftSheet } from './gift-sheet.tsx';
export { createJoinApi, type JoinApi, type JoinOutcome } from './join-api.ts';
export { JoinForm } from './join-form.tsx';
export { OfferList } from './offer-list.tsx';
export { OrderNews } from './order-news.tsx';
export { joinSentence } from './sentences.ts';
export type { SignedIn } from './wish.ts';
