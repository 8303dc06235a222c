import type { Db, StoreKind } from '../store.ts';
import { auditLogRepository } from './audit-log.ts';
import { cardRepository } from './cards.ts';
import { consentRepository } from './consents.ts';
import { contactPreferenceRepository } from './contact-preferences.ts';
import { figureRepository } from './figures.ts';
import { memberFinder } from './find-members.ts';
import { giftRepository } from './gifts.ts';
import { mailRepository } from './mails.ts';
import { manyRows } from './many.ts';
import { memberRepository } from './members.ts';
import { membershipRepository } from './memberships.ts';
import { orderRepository } from './orders.ts';
import { passkeyRepository } from './passkeys.ts';
import { paymentEventRepository } from './payment-events.ts';
import { rateLimitRepository } from './rate-limits.ts';
import { reminderRepository } from './reminders.ts';
import { revocationRepository } from './revocations.ts';
import { sessionRepository } from './sessions.ts';
import { signInLinkRepository } from './sign-in-links.ts';
import { staffRepository } from './staff.ts';
import { staffInvitationRepository } from './staff-invitations.ts';

export type Repositories = ReturnType<typeof repositoriesOf>;

/** All repositories over one connection, or within one transaction. */
export function repositoriesOf(db: Db, kind: StoreKind) {
  return {
    members: memberRepository(db),
    memberFinder: memberFinder(db),
    memberships: membershipRepository(db),
    cards: cardRepository(db),
    revocations: revocationRepository(db),
    contactPreferences: contactPreferenceRepository(db),
    consents: consentRepository(db),
    sessions: sessionRepository(db),
    signInLinks: signInLinkRepository(db),
    passkeys: passkeyRepository(db),
    staff: staffRepository(db),
    staffInvitations: staffInvitationRepository(db),
    orders: orderRepository(db),
    paymentEvents: paymentEventRepository(db),
    gifts: giftRepository(db),
    reminders: reminderRepository(db),
    auditLog: auditLogRepository(db),
    rateLimits: rateLimitRepository(db),
    mails: mailRepository(db, kind),
    figures: figureRepository(db),
    many: manyRows(db, kind),
  };
}
