import { drop, put } from '../../helpers/memory-source.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';
import { EAST, partInTwo, SHARD } from '../../helpers/two-wings.ts';
import { type IssueCase, MUSEUM, PLAN } from './issue-case.ts';

/** Parts the small museum into two wings, then changes them. */
const parted = (change: (museum: SmallMuseum) => void) => (museum: SmallMuseum) => {
  partInTwo(museum);
  change(museum);
};

/** The stair between the wings: first in `wings/main.json`, again in `wings/east.json`. */
const STAIR = '/openings/0';

export const wingCases: readonly IssueCase[] = [
  {
    code: 'unknown-wing',
    when: 'an opening leads into a wing that is not there',
    make: parted((m) => put(m, PLAN, `${STAIR}/wings/1`, 'west')),
    at: [PLAN, `${STAIR}/wings/1`, '"west"'],
    also: ['room-in-other-wing', 'opening-differs'],
    fine: partInTwo,
  },
  {
    code: 'room-in-other-wing',
    when: 'an opening says nothing of the wing that it leads into',
    make: parted((m) => {
      drop(m, PLAN, `${STAIR}/wings`);
      drop(m, EAST, STAIR);
    }),
    at: [PLAN, `${STAIR}/rooms/1`, '"gallery"'],
  },
  {
    code: 'opening-in-one-wing',
    when: 'only one of the two plans has the opening',
    make: parted((m) => drop(m, EAST, STAIR)),
    at: [PLAN, `${STAIR}/id`, '"id": "hall-gallery"'],
  },
  {
    code: 'opening-differs',
    when: 'the opening is narrower in the other plan',
    make: parted((m) => put(m, EAST, `${STAIR}/widthM`, 1.4)),
    at: [EAST, `${STAIR}/widthM`, '"widthM": 1.4'],
  },
  {
    code: 'opening-of-other-wings',
    when: 'an opening of two other wings lies in a plan',
    make: parted((m) => {
      const label = { fr: 'Aile nord', en: 'North wing' };
      put(m, MUSEUM, '/wings/-', { id: 'north', label, plan: 'wings/north.json' });
      const outline = [
        [0, -6.4],
        [6, -6.4],
        [6, -0.4],
        [0, -0.4],
      ];
      const attic = { id: 'attic', label, floor: 0, elevationM: 0, heightM: 4, outline };
      const stair = (m.files[PLAN] as { openings: unknown[] }).openings[0];
      m.files['wings/north.json'] = { format: 1, wing: 'north', rooms: [attic], openings: [stair] };
      put(m, SHARD, '/rooms/attic', 'north');
    }),
    at: ['wings/north.json', `${STAIR}/wings`, '"wings"'],
    also: ['missing-file', 'room-unreachable', 'duplicate-id'],
  },
  {
    code: 'wing-rooms-differ',
    when: 'museum.json counts a room too many',
    make: parted((m) => put(m, MUSEUM, '/wings/1/rooms', 2)),
    at: [MUSEUM, '/wings/1/rooms', '"rooms": 2'],
  },
  {
    code: 'wing-floors-differ',
    when: 'museum.json names a floor that the wing doesn’t have',
    make: parted((m) => put(m, MUSEUM, '/wings/1/floors', [0, 1])),
    at: [MUSEUM, '/wings/1/floors', '"floors"'],
  },
  {
    code: 'directory-lacks-room',
    when: 'a room was added since',
    make: parted((m) => drop(m, SHARD, '/rooms/gallery')),
    at: [EAST, '/rooms/0/id', '"id": "gallery"'],
  },
  {
    code: 'directory-stale',
    when: 'a room was taken out since',
    make: parted((m) => put(m, SHARD, '/rooms/attic', 'main')),
    at: [SHARD, '/rooms/attic', '"attic": "main"'],
  },
  {
    code: 'missing-file',
    when: 'a file of the directory is not there',
    make: parted((m) => put(m, MUSEUM, '/directory/shards', 2)),
    at: [MUSEUM, '/directory/shards', '"shards": 2'],
  },
];
