export { CardForm } from './card-form.tsx';
export { ClosedDoor } from './closed-door.tsx';
export { MemberInMenu, MemberStatus } from './member-status.tsx';
export { cardSentence, refusalSentence } from './sentences.ts';
export { type Account, createGate, type Gate, type SessionState } from './session-store.ts';
