import type { Member } from '../museum/api.ts';
import type { SessionsTable, StaffRole } from './store/tables/accounts.ts';

export type OpenedBy = SessionsTable['openedBy'];

/** A member who is asking. */
export type AskingMember = {
  readonly kind: 'member';
  /** Of the store, or `issuer|id` where another system's token was shown. */
  readonly id: string;
  readonly sessionId: string;
  readonly openedBy: OpenedBy;
  /** As on the card that was shown, or as the member is called. */
  readonly name: string;
  /** The card that was shown. */
  readonly cardId: string | null;
  /** Which membership that is, where the store knows it. */
  readonly membershipId: string | null;
  /** What doors go by; `null` for a member who holds no membership. */
  readonly member: Member | null;
};

/** Somebody of the desk who is asking; that opens no room. */
export type AskingStaff = {
  readonly kind: 'staff';
  readonly id: string;
  readonly sessionId: string;
  readonly openedBy: OpenedBy;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
};

/** Who is asking, as their session says. */
export type Who = AskingMember | AskingStaff;

/**
 * Whether a session may change its account: cards are handed on and printed, so they open rooms, not the account of the
 * member whose they are.
 */
export const mayManage = ({ openedBy }: Pick<Who, 'openedBy'>): boolean =>
  openedBy === 'link' || openedBy === 'passkey';
