export { eraseMember } from './erase-member.ts';
export { exportMember } from './export-member.ts';
export { type ConsentChoice, giveConsent } from './give-consent.ts';
export { type FreeSeat, giveFreeSeat } from './give-free-seat.ts';
export { type AccountParts, readAccount } from './read-account.ts';
