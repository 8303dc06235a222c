import type { Account } from '../../../src/museum/account/account.ts';

export const NOW_MS = Date.parse('2026-12-01T12:00:00Z');
export const DAY = 86_400_000;

/** A member's own page with something of everything. */
export const account: Account = {
  name: 'Ada Lovelace',
  mayManage: true,
  email: 'ada@example.org',
  language: 'en',
  sessions: [
    {
      id: 'here',
      device: 'Firefox · Linux',
      openedBy: 'link',
      openedAtMs: NOW_MS,
      seenAtMs: NOW_MS,
      here: true,
    },
    {
      id: 'there',
      device: null,
      openedBy: 'card',
      openedAtMs: NOW_MS - DAY,
      seenAtMs: NOW_MS - DAY,
      here: false,
    },
  ],
  passkeys: [],
  consents: [
    {
      id: 'a',
      purpose: 'news',
      wording: 'The museum may write.',
      language: 'en',
      source: 'join',
      givenAtMs: NOW_MS,
      withdrawnAtMs: null,
    },
    {
      id: 'b',
      purpose: 'talks',
      wording: 'The museum may invite.',
      language: 'en',
      source: 'desk',
      givenAtMs: NOW_MS - DAY,
      withdrawnAtMs: NOW_MS,
    },
  ],
  membership: { tier: 'friend', startsAtMs: NOW_MS - DAY, endsAtMs: NOW_MS + 200 * DAY, revoked: false },
  cards: [
    {
      id: 'card',
      seat: 1,
      holderName: 'Ada Lovelace',
      token: 'eyJh.eyJz.c2ln',
      endsAtMs: NOW_MS + 214 * DAY,
      revoked: false,
    },
  ],
  freeSeats: [2],
  rooms: [{ id: 'salon', label: { fr: 'Le Salon', en: 'The Salon' } }],
  moreRooms: 3,
  nowMs: NOW_MS,
};
