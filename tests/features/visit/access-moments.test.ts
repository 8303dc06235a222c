import { describe, expect, it } from 'vitest';
import { nextAccessMomentMs } from '../../../src/features/visit/access-moments.ts';
import { plan } from '../../app/small-museum.ts';

const [hall, , salon] = plan.rooms;
const dated = {
  ...salon!,
  access: { tier: 'friend', opensAt: '2027-01-01T00:00:00Z', publicFrom: '2027-06-01T00:00:00Z' },
};
const member = { tier: 'friend', startsAtMs: 0, endsAtMs: Date.UTC(2027, 2), revoked: false };

describe('the next moment at which a door may move', () => {
  it.each([
    ['none where nothing has a date', [hall!], null, 0, undefined],
    ['the opening', [dated], null, Date.UTC(2026, 11), Date.UTC(2027, 0)],
    ['the end of the members’ time', [dated], null, Date.UTC(2027, 3), Date.UTC(2027, 5)],
    ['the end of the membership, if sooner', [dated], member, Date.UTC(2027, 1), Date.UTC(2027, 2)],
    ['none when all is past', [dated], member, Date.UTC(2028, 0), undefined],
  ] as const)('%s', (_, rooms, membership, nowMs, moment) => {
    expect(nextAccessMomentMs(rooms, membership, nowMs)).toBe(moment);
  });
});
