/**
 * The tables that a backup carries, each with its key, in an order in which what a row refers to comes before it. Names
 * as SQL has them.
 */
export const CARRIED: ReadonlyMap<string, readonly string[]> = new Map([
  ['members', ['id']],
  ['staff', ['id']],
  ['orders', ['id']],
  ['payment_events', ['adapter', 'external_id']],
  ['memberships', ['id']],
  ['cards', ['id']],
  ['revocations', ['subject', 'id']],
  ['contact_preferences', ['member_id', 'topic']],
  ['consents', ['id']],
  ['passkeys', ['credential_id']],
  ['gifts', ['id']],
  ['reminders', ['membership_id', 'kind', 'ends_at_ms']],
  ['mails', ['id']],
  ['audit_log', ['id']],
]);

/** What is left behind: it signs somebody in, or is worth nothing an hour later. */
export const LEFT_BEHIND: readonly string[] = [
  'sessions',
  'sign_in_links',
  'staff_invitations',
  'rate_limits',
];
