import { describe, expect, it } from 'vitest';
import type { RoomAccess } from '../../../src/museum/format/plan.ts';
import { accessGroup } from '../../../src/museum/search/index.ts';

describe('rooms with the same access', () => {
  it.each<[RoomAccess, string]>([
    [{ tier: 'friend' }, 'friend'],
    [{ opensAt: '2027-01-01T08:00:00Z' }, 'everyone--opens-20270101t080000z'],
    [
      { tier: 'friend', opensAt: '2027-01-01T08:00:00.250Z', publicFrom: '2027-05-18T08:00:00Z' },
      'friend--opens-20270101t080000-250z--public-20270518t080000z',
    ],
    [{}, 'everyone'],
  ])('%j share the index %s', (access, group) => expect(accessGroup(access)).toBe(group));

  it('share it however the instant is written', () => {
    const groupOf = (publicFrom: string) => accessGroup({ tier: 'friend', publicFrom });
    expect(groupOf('2027-05-18T08:00:00.000Z')).toBe(groupOf('2027-05-18T08:00:00Z'));
  });
});
