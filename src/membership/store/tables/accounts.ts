/** Whose a session, a sign-in link or a passkey is. */
export type AccountKind = 'member' | 'staff';

/** An open session, under the SHA-256 of the secret that the browser's cookie holds. */
export type SessionsTable = {
  /** Names the session in lists; opens nothing. */
  id: string;
  secretHash: string;
  /** The secret before the last rotation: requests that were under way still carry it. */
  previousHash: string | null;
  rotatedAtMs: number;
  accountKind: AccountKind;
  accountId: string;
  openedBy: 'card' | 'link' | 'passkey' | 'issuer';
  /** What the card or the issuer's token said when it was shown; `null` where the memberships are asked instead. */
  cardId: string | null;
  name: string | null;
  tier: string | null;
  startsAtMs: number | null;
  endsAtMs: number | null;
  /** The device in words, such as “Firefox on Android”. */
  userAgent: string | null;
  openedAtMs: number;
  seenAtMs: number;
  /** Closes after so long without a visit; `null` for never. */
  idleMs: number | null;
  closesAtMs: number;
};

/** A link that signs in once, under the SHA-256 of its token. */
export type SignInLinksTable = {
  tokenHash: string;
  purpose: string;
  accountKind: AccountKind;
  accountId: string;
  createdAtMs: number;
  expiresAtMs: number;
  usedAtMs: number | null;
};

export type PasskeysTable = {
  /** base64url, as WebAuthn has it. */
  credentialId: string;
  accountKind: AccountKind;
  accountId: string;
  /** COSE key, base64url. */
  publicKey: string;
  counter: number;
  /** JSON: a list of WebAuthn transports. */
  transports: string;
  label: string;
  createdAtMs: number;
  usedAtMs: number | null;
};

export type StaffRole = 'desk' | 'admin';

export type StaffTable = {
  id: string;
  /** Normalised; unique. */
  email: string;
  name: string;
  role: StaffRole;
  createdAtMs: number;
  endedAtMs: number | null;
};

/** An invitation to become staff, under the SHA-256 of its token. */
export type StaffInvitationsTable = {
  tokenHash: string;
  email: string;
  role: StaffRole;
  invitedBy: string | null;
  createdAtMs: number;
  expiresAtMs: number;
  usedAtMs: number | null;
};
