import type { StoredCard } from '../../../src/membership/store/repositories/cards.ts';
import type { Consent } from '../../../src/membership/store/repositories/consents.ts';
import type { Gift } from '../../../src/membership/store/repositories/gifts.ts';
import type { Repositories } from '../../../src/membership/store/repositories/index.ts';
import type { StoredMember } from '../../../src/membership/store/repositories/members.ts';
import type { StoredMembership } from '../../../src/membership/store/repositories/memberships.ts';
import type { NewOrder, Order } from '../../../src/membership/store/repositories/orders.ts';
import type { StoredSession } from '../../../src/membership/store/repositories/sessions.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const DAY = 86_400_000;
export const MINUTE = 60_000;

export const ada: StoredMember = {
  id: 'ada',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  language: 'en',
  note: null,
  createdAtMs: NOW,
  erasedAtMs: null,
};

export const membership = (more: Partial<StoredMembership> = {}): StoredMembership => ({
  id: 'ship',
  memberId: 'ada',
  tier: 'friend',
  startsAtMs: NOW,
  endsAtMs: NOW + 365 * DAY,
  graceEndsAtMs: NOW + 379 * DAY,
  seats: 2,
  origin: 'purchase',
  orderId: null,
  createdAtMs: NOW,
  ...more,
});

export const card = (more: Partial<StoredCard> = {}): StoredCard => ({
  id: 'card',
  memberId: 'ada',
  membershipId: 'ship',
  seat: 1,
  holderName: 'Ada Lovelace',
  tier: 'friend',
  startsAtMs: NOW,
  endsAtMs: NOW + 365 * DAY,
  issuedAtMs: NOW,
  ...more,
});

export const session = (more: Partial<StoredSession> = {}): StoredSession => ({
  id: 'session',
  secretHash: 'hash',
  previousHash: null,
  rotatedAtMs: NOW,
  accountKind: 'member',
  accountId: 'ada',
  openedBy: 'link',
  cardId: null,
  name: null,
  tier: null,
  startsAtMs: null,
  endsAtMs: null,
  userAgent: 'Firefox on Android',
  openedAtMs: NOW,
  seenAtMs: NOW,
  idleMs: 7 * DAY,
  closesAtMs: NOW + 30 * DAY,
  ...more,
});

export const order = (more: Partial<Order> = {}): NewOrder => ({
  id: 'order',
  purpose: 'join',
  memberId: 'ada',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  language: 'fr',
  tier: 'friend',
  seats: 1,
  months: 12,
  amountMinor: 5000,
  currency: 'CAD',
  adapter: 'museum',
  externalId: null,
  pending: null,
  createdAtMs: NOW,
  ...more,
});

export const gift = (more: Partial<Gift> = {}): Omit<Gift, 'redeemedBy' | 'redeemedAtMs'> => ({
  id: 'gift',
  codeHash: 'code-hash',
  orderId: null,
  buyerId: 'ada',
  tier: 'patron',
  seats: 1,
  months: 12,
  createdAtMs: NOW,
  expiresAtMs: null,
  ...more,
});

export const consent = (more: Partial<Consent> = {}): Consent => ({
  id: 'consent',
  memberId: 'ada',
  purpose: 'newsletter',
  wording: 'Écrivez-moi « de temps en temps ».',
  wordingVersion: '2026-11',
  language: 'fr',
  source: 'join',
  givenAtMs: NOW,
  withdrawnAtMs: null,
  ...more,
});

/** A row or more in every table that a backup carries, and in those that it leaves behind. */
export async function fill(repositories: Repositories): Promise<void> {
  const { members, memberships, cards, revocations, sessions, orders } = repositories;
  await members.add(ada);
  await members.add({ ...ada, id: 'zoë', name: 'Zoë\u2028“O’Neil”\n\t\\', email: null, note: 'née 1815' });
  await orders.add(order({ externalId: 'cs_1', adapter: 'stripe' }));
  await repositories.paymentEvents.record({
    adapter: 'stripe',
    externalId: 'evt_1',
    orderId: 'order',
    kind: 'paid',
    receivedAtMs: NOW,
  });
  await memberships.add(membership({ orderId: 'order' }));
  await cards.add(card());
  await cards.add(card({ id: 'second', seat: 2, holderName: 'Zoë' }));
  await revocations.add('card', 'second', NOW);
  await sessions.add(session());
  await fillTheRest(repositories);
}

async function fillTheRest(repositories: Repositories): Promise<void> {
  const link = { purpose: 'sign-in', accountKind: 'member', accountId: 'ada', usedAtMs: null } as const;
  await repositories.signInLinks.add({
    ...link,
    tokenHash: 'link-hash',
    createdAtMs: NOW,
    expiresAtMs: NOW + 15 * MINUTE,
  });
  const staff = { id: 'desk', email: 'desk@example.org', name: 'Desk', role: 'admin' } as const;
  await repositories.staff.add({ ...staff, createdAtMs: NOW });
  await repositories.staffInvitations.add({
    tokenHash: 'invitation-hash',
    email: 'new@example.org',
    role: 'desk',
    invitedBy: 'desk',
    createdAtMs: NOW,
    expiresAtMs: NOW + DAY,
  });
  await repositories.passkeys.add(passkey);
  await repositories.contactPreferences.set('ada', { topic: 'news', wanted: true, changedAtMs: NOW });
  await repositories.consents.add(consent());
  await repositories.gifts.add(gift());
  await repositories.reminders.claim({
    membershipId: 'ship',
    kind: '30-days',
    endsAtMs: NOW + 365 * DAY,
    remindedAtMs: NOW,
  });
  await repositories.mails.add(mail);
  await repositories.rateLimits.hit('someone', MINUTE, NOW);
  await repositories.auditLog.add(entry);
}

export const passkey = {
  credentialId: 'credential',
  accountKind: 'member',
  accountId: 'ada',
  publicKey: 'pQECAyYg',
  counter: 0,
  transports: ['internal', 'hybrid'],
  label: 'Phone',
  createdAtMs: NOW,
  usedAtMs: null,
} as const;

export const mail = {
  kind: 'reminder',
  recipient: 'ada@example.org',
  language: 'fr',
  params: { days: 30 },
  createdAtMs: NOW,
} as const;

export const entry = {
  atMs: NOW,
  actorKind: 'staff',
  actorId: 'desk',
  action: 'membership.renewed',
  subjectKind: 'member',
  subjectId: 'ada',
  details: { tier: 'friend', seats: 2, grace: true, note: null },
} as const;
