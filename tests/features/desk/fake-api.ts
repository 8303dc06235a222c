import type { DeskApi } from '../../../src/features/desk/index.ts';
import type { Found, MemberSheet } from '../../../src/museum/desk/answers.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const DAY = 86_400_000;

const member = {
  id: 'ada',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  language: 'en',
  note: null,
  createdAtMs: NOW,
  erasedAtMs: null,
};
const membership = {
  id: 'ship',
  tier: 'friend',
  startsAtMs: NOW,
  endsAtMs: Date.parse('2027-11-22T23:59:59Z'),
  graceEndsAtMs: Date.parse('2027-11-22T23:59:59Z'),
  seats: 2,
  origin: 'staff',
} as const;

export const sheet = (more: Partial<MemberSheet> = {}): MemberSheet => ({
  version: 'v1',
  member,
  revokedAtMs: null,
  memberships: [membership],
  cards: [
    {
      id: 'card',
      membershipId: 'ship',
      seat: 1,
      holderName: 'Ada Lovelace',
      tier: 'friend',
      startsAtMs: NOW,
      endsAtMs: membership.endsAtMs,
      issuedAtMs: NOW,
      revokedAtMs: null,
    },
  ],
  sessions: [],
  mails: [],
  log: [],
  ...more,
});

export const found = (...names: string[]): Found => ({
  found: names.map((name) => ({ member: { ...member, id: name.toLowerCase(), name }, membership })),
  next: null,
  total: names.length,
  nowMs: NOW,
});

const ok = <T>(value: T) => ({ kind: 'ok', value }) as const;

/** An API that answers well, unless a test says otherwise. */
export const fakeApi = (more: Partial<DeskApi> = {}): DeskApi => ({
  find: async () => ok(found('Ada', 'Byron')),
  sheet: async () => ok(sheet()),
  add: async () => ok({ sheet: sheet(), undo: null }),
  act: async () => ok({ sheet: sheet({ version: 'v2' }), undo: null }),
  log: async () => ok({ entries: [], more: false }),
  payments: async () => ok({ orders: [] }),
  movePayment: async () => ok({ memberId: null }),
  previewImport: async () => ok({ kind: 'refused', fault: 'empty', line: null }),
  writeImport: async () => ok({ kind: 'changed-meanwhile' }),
  exportMembers: async () => ok(new Uint8Array()),
  ...more,
});
