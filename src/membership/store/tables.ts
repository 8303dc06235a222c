/**
 * The store's tables. Kept to what SQLite and PostgreSQL both speak: ids are text, instants integers (milliseconds
 * since 1970, UTC), no booleans, no dates.
 */
export type Tables = {
  members: MembersTable;
  cards: CardsTable;
  sessions: SessionsTable;
  revocations: RevocationsTable;
};

export type MembersTable = { id: string; name: string; created_at_ms: number };

/** The cards that were issued; the token itself is not kept. */
export type CardsTable = {
  id: string;
  member_id: string;
  tier: string;
  starts_at_ms: number;
  ends_at_ms: number;
  issued_at_ms: number;
};

/** What a card said when it was shown, under the SHA-256 of the secret that the visitor's cookie holds. */
export type SessionsTable = {
  secret_hash: string;
  card_id: string;
  member_id: string;
  name: string;
  tier: string;
  starts_at_ms: number;
  ends_at_ms: number;
  opened_at_ms: number;
  closes_at_ms: number;
};

/** A card, or all of a member's cards, that opens nothing any more. */
export type RevocationsTable = { subject: 'card' | 'member'; id: string; revoked_at_ms: number };
