import { describe, expect, it } from 'vitest';
import {
  type AccessDecision,
  decideRoomAccess,
  type Membership,
} from '../../../src/museum/access/decide-room-access.ts';
import type { Tier } from '../../../src/museum/format/museum.ts';
import type { RoomAccess } from '../../../src/museum/format/plan.ts';

const TIERS: Tier[] = [
  { id: 'friend', rank: 1, label: { en: 'Friend' } },
  { id: 'patron', rank: 2, label: { en: 'Patron' } },
];
const ms = (day: string) => Date.parse(`2027-${day}T00:00:00Z`);
const instant = (day: string) => `2027-${day}T00:00:00Z`;

const card = (change: Partial<Membership> = {}): Membership => ({
  tier: 'friend',
  startsAtMs: ms('01-01'),
  endsAtMs: ms('12-31'),
  revoked: false,
  ...change,
});

const GRANTED: AccessDecision = { granted: true };
const FRIENDS: RoomAccess = { tier: 'friend' };
const PREVIEW: RoomAccess = { tier: 'patron', opensAt: instant('04-01'), publicFrom: instant('05-01') };
const refused = (refusal: object) => ({ granted: false, ...refusal });

type Row = [string, RoomAccess | undefined, Membership | null, nowMs: number, expected: object];

const ROWS: Row[] = [
  ['a public room opens to everybody', undefined, null, ms('06-01'), GRANTED],
  ['a room without tier or date opens to everybody', {}, null, ms('06-01'), GRANTED],
  [
    'a friends’ room asks a visitor to sign in',
    FRIENDS,
    null,
    ms('06-01'),
    refused({ reason: 'sign-in', tier: 'friend' }),
  ],
  ['a friends’ room opens to a friend', FRIENDS, card(), ms('06-01'), GRANTED],
  ['a friends’ room opens to a patron', FRIENDS, card({ tier: 'patron' }), ms('06-01'), GRANTED],
  [
    'a patrons’ room names its tier to a friend',
    { tier: 'patron' },
    card(),
    ms('06-01'),
    refused({ reason: 'tier-too-low', tier: 'patron' }),
  ],
  ['a membership opens from its first millisecond', FRIENDS, card(), ms('01-01'), GRANTED],
  [
    'a membership opens nothing before',
    FRIENDS,
    card(),
    ms('01-01') - 1,
    refused({ reason: 'not-yet-open', opensAtMs: ms('01-01') }),
  ],
  ['a membership opens until its last millisecond', FRIENDS, card(), ms('12-31') - 1, GRANTED],
  [
    'a membership that has ended says when',
    FRIENDS,
    card(),
    ms('12-31'),
    refused({ reason: 'expired', tier: 'friend', endedAtMs: ms('12-31') }),
  ],
  [
    'a revoked membership is told so, even when it has ended too',
    FRIENDS,
    card({ revoked: true }),
    ms('12-31'),
    refused({ reason: 'revoked', tier: 'friend' }),
  ],
  [
    'an unknown tier held opens nothing',
    FRIENDS,
    card({ tier: 'founder' }),
    ms('06-01'),
    refused({ reason: 'tier-too-low', tier: 'friend' }),
  ],
  [
    'an unknown tier asked for opens to nobody',
    { tier: 'founder' },
    card({ tier: 'patron' }),
    ms('06-01'),
    refused({ reason: 'tier-too-low', tier: 'founder' }),
  ],
  [
    'a preview is closed to patrons before it opens',
    PREVIEW,
    card({ tier: 'patron' }),
    ms('04-01') - 1,
    refused({ reason: 'not-yet-open', opensAtMs: ms('04-01') }),
  ],
  ['a preview opens to patrons first', PREVIEW, card({ tier: 'patron' }), ms('04-01'), GRANTED],
  [
    'a preview is closed to friends meanwhile',
    PREVIEW,
    card(),
    ms('04-15'),
    refused({ reason: 'tier-too-low', tier: 'patron' }),
  ],
  [
    'a preview is closed to visitors meanwhile',
    PREVIEW,
    null,
    ms('05-01') - 1,
    refused({ reason: 'sign-in', tier: 'patron' }),
  ],
  ['a preview opens to everybody later', PREVIEW, null, ms('05-01'), GRANTED],
  ['a revoked member enters what is public', PREVIEW, card({ revoked: true }), ms('05-01'), GRANTED],
  [
    'a room with a date alone is closed before it',
    { opensAt: instant('04-01') },
    card(),
    ms('03-31'),
    refused({ reason: 'not-yet-open', opensAtMs: ms('04-01') }),
  ],
  [
    'a room with a date alone opens to everybody from it on',
    { opensAt: instant('04-01') },
    null,
    ms('04-01'),
    GRANTED,
  ],
];

describe('the door of a room', () => {
  it.each(ROWS)('%s', (_, access, membership, nowMs, expected) => {
    expect(decideRoomAccess(access, TIERS, membership, nowMs)).toEqual(expected);
  });
});
