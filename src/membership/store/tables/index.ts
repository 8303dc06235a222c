import type {
  PasskeysTable,
  SessionsTable,
  SignInLinksTable,
  StaffInvitationsTable,
  StaffTable,
} from './accounts.ts';
import type { AuditLogTable, MailsTable, RateLimitsTable } from './house.ts';
import type { GiftsTable, OrdersTable, PaymentEventsTable, RemindersTable } from './money.ts';
import type {
  CardsTable,
  ConsentsTable,
  ContactPreferencesTable,
  MembershipsTable,
  MembersTable,
  RevocationsTable,
} from './people.ts';

/**
 * The store's tables. Kept to what SQLite and PostgreSQL both speak: ids are text, instants integers (milliseconds
 * since 1970, UTC), JSON is text, no booleans, no dates. In SQL the names are in snake case.
 */
export type Tables = {
  members: MembersTable;
  memberships: MembershipsTable;
  cards: CardsTable;
  revocations: RevocationsTable;
  contactPreferences: ContactPreferencesTable;
  consents: ConsentsTable;
  sessions: SessionsTable;
  signInLinks: SignInLinksTable;
  passkeys: PasskeysTable;
  staff: StaffTable;
  staffInvitations: StaffInvitationsTable;
  orders: OrdersTable;
  paymentEvents: PaymentEventsTable;
  gifts: GiftsTable;
  reminders: RemindersTable;
  auditLog: AuditLogTable;
  rateLimits: RateLimitsTable;
  mails: MailsTable;
};
