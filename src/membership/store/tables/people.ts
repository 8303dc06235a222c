/** Someone the museum knows; erased members keep their id, so that orders and the audit log still add up. */
export type MembersTable = {
  id: string;
  name: string;
  /** The name as it is found and sorted (`foldName`). */
  nameFolded: string;
  /** Normalised (`normaliseEmail`); unique where given. */
  email: string | null;
  /** A language tag. */
  language: string | null;
  /** The staff's words about this member. */
  note: string | null;
  createdAtMs: number;
  erasedAtMs: number | null;
};

/** How a membership began. */
export type MembershipOrigin = 'staff' | 'purchase' | 'gift' | 'import' | 'issuer';

/** A tier held for a time; renewing it moves its end. */
export type MembershipsTable = {
  id: string;
  memberId: string;
  tier: string;
  startsAtMs: number;
  endsAtMs: number;
  /** Until when it still opens doors though it has ended; `endsAtMs` where there is no grace. */
  graceEndsAtMs: number;
  /** How many people share it, each with a card of their own. */
  seats: number;
  origin: MembershipOrigin;
  orderId: string | null;
  createdAtMs: number;
};

/** The cards that were issued; the token itself is not kept. */
export type CardsTable = {
  id: string;
  memberId: string;
  /** `null` for cards that were issued without one. */
  membershipId: string | null;
  /** Which of the membership's seats, from 1. */
  seat: number;
  /** The name on the card. */
  holderName: string;
  tier: string;
  startsAtMs: number;
  endsAtMs: number;
  issuedAtMs: number;
};

/** A card, or all of a member's cards, that opens nothing any more. */
export type RevocationsTable = { subject: 'card' | 'member'; id: string; revokedAtMs: number };

/** What a member wants to hear of; a topic without a row has the museum's default. */
export type ContactPreferencesTable = {
  memberId: string;
  topic: string;
  wanted: 0 | 1;
  changedAtMs: number;
};

/** What a member agreed to, in the very words; only its withdrawal is ever written into it, once. */
export type ConsentsTable = {
  id: string;
  memberId: string;
  purpose: string;
  wording: string;
  wordingVersion: string;
  language: string;
  /** Where it was given: a form, the desk, an import. */
  source: string;
  givenAtMs: number;
  withdrawnAtMs: number | null;
};
