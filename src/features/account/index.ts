export { type AccountApi, createAccountApi } from './account-api.ts';
export { AccountHead } from './account-head.tsx';
export { type AccountState, type AccountStore, createAccountStore } from './account-store.ts';
export { CardsSection } from './cards-section.tsx';
export { DataSection } from './data-section.tsx';
export { LettersSection } from './letters-section.tsx';
export { Passkeys } from './passkeys.tsx';
export { RoomsSection } from './rooms-section.tsx';
export { SessionsList } from './sessions-list.tsx';
