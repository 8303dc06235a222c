import { at, put } from '../../helpers/memory-source.ts';
import { GALLERY, GALLERY_WORKS, HALL, HALL_WORKS, type IssueCase, MUSEUM, PLAN } from './issue-case.ts';

export const referenceCases: readonly IssueCase[] = [
  {
    code: 'wrong-room-name',
    when: 'room.json was copied from another room',
    make: (m) => put(m, HALL, '/room', 'gallery'),
    at: [HALL, '/room', '"room": "gallery"'],
  },
  {
    code: 'wrong-wing-name',
    when: 'the plan names another wing',
    make: (m) => put(m, PLAN, '/wing', 'east'),
    at: [PLAN, '/wing', '"wing": "east"'],
  },
  {
    code: 'unknown-room',
    when: 'the entrance is in no room',
    make: (m) => put(m, MUSEUM, '/entrance/room', 'lobby'),
    at: [MUSEUM, '/entrance/room', '"room": "lobby"'],
  },
  {
    code: 'unknown-room',
    when: 'an opening leads nowhere',
    make: (m) => put(m, PLAN, '/openings/0/rooms/1', 'attic'),
    at: [PLAN, '/openings/0/rooms/1', '"attic"'],
    also: ['room-unreachable'],
  },
  {
    code: 'unknown-tier',
    when: 'a room asks for a tier that no one has',
    make: (m) => put(m, PLAN, '/rooms/2/access/tier', 'founder'),
    at: [PLAN, '/rooms/2/access/tier', '"tier": "founder"'],
    fine: (m) => put(m, PLAN, '/rooms/2/access/tier', 'patron'),
  },
  {
    code: 'unknown-work',
    when: 'the hang names a work that is not described',
    make: (m) => put(m, HALL, '/hang/-', { work: 'ghost', place: { kind: 'wall', wall: 3, atM: 3 } }),
    at: [HALL, '/hang/2/work', '"work": "ghost"'],
  },
  {
    code: 'unknown-furniture',
    when: 'an object stands on a plinth that is not there',
    make: (m) => put(m, HALL, '/hang/1/place/furniture', 'column'),
    at: [HALL, '/hang/1/place/furniture', '"furniture": "column"'],
  },
  {
    code: 'unknown-wall',
    when: 'a work hangs on the fifth of four walls',
    make: (m) => put(m, HALL, '/hang/0/place/wall', 4),
    at: [HALL, '/hang/0/place/wall', '"wall": 4'],
    fine: (m) => put(m, HALL, '/hang/0/place/wall', 3),
  },
  {
    code: 'unknown-wall',
    when: 'a wall that is not there has its own colour',
    make: (m) => put(m, HALL, '/finishes/walls', [{ wall: 9, finish: at(m, HALL, '/finishes/wall') }]),
    at: [HALL, '/finishes/walls/0/wall', '"wall": 9'],
  },
  {
    code: 'duplicate-id',
    when: 'a work of another room has the same id',
    make: (m) => {
      put(m, GALLERY_WORKS, '/works/0/id', 'wave');
      put(m, GALLERY, '/hang/0/work', 'wave');
    },
    // Files are read in the order of the plan: the hall came first.
    at: [GALLERY_WORKS, '/works/0/id', '"id": "wave"'],
  },
  ...(['tiers', 'wings'] as const).map(
    (list): IssueCase => ({
      code: 'duplicate-id',
      when: `two ${list} have the same id`,
      make: (m) => {
        const copy = structuredClone(at(m, MUSEUM, `/${list}/0`)) as Record<string, unknown>;
        put(m, MUSEUM, `/${list}/-`, list === 'tiers' ? { ...copy, rank: 3 } : copy);
      },
      at:
        list === 'tiers'
          ? [MUSEUM, '/tiers/2/id', '"id": "friend"']
          : [MUSEUM, '/wings/1/id', '"id": "main"'],
    }),
  ),
  {
    code: 'duplicate-id',
    when: 'two rooms have the same id',
    make: (m) => put(m, PLAN, '/rooms/-', structuredClone(at(m, PLAN, '/rooms/0'))),
    at: [PLAN, '/rooms/3/id', '"id": "hall"'],
  },
  {
    code: 'duplicate-id',
    when: 'two openings have the same id',
    make: (m) => put(m, PLAN, '/openings/1/id', 'hall-gallery'),
    at: [PLAN, '/openings/1/id', '"id": "hall-gallery"'],
  },
  {
    code: 'duplicate-id',
    when: 'two pieces of furniture have the same id',
    make: (m) => put(m, HALL, '/furniture/1/id', 'stand'),
    at: [HALL, '/furniture/1/id', '"id": "stand"'],
  },
  {
    code: 'duplicate-rank',
    when: 'two tiers have the same rank',
    make: (m) => put(m, MUSEUM, '/tiers/1/rank', 1),
    at: [MUSEUM, '/tiers/1/rank', '"rank": 1'],
    fine: (m) => put(m, MUSEUM, '/tiers/1/rank', 3),
  },
  {
    code: 'duplicate-language',
    when: 'a language is listed twice',
    make: (m) => put(m, MUSEUM, '/languages/-', 'fr'),
    at: [MUSEUM, '/languages/2', '"fr"'],
  },
  {
    code: 'unknown-time-zone',
    when: 'the museum’s clock is of nowhere',
    make: (m) => put(m, MUSEUM, '/timeZone', 'Europe/Pariss'),
    at: [MUSEUM, '/timeZone', '"Europe/Pariss"'],
    fine: (m) => put(m, MUSEUM, '/timeZone', 'Europe/Paris'),
  },
  {
    code: 'missing-translation',
    when: 'a maker has no English name',
    make: (m) => put(m, HALL_WORKS, '/works/0/maker/label', { fr: 'Quelqu’un' }),
    at: [HALL_WORKS, '/works/0/maker/label', '"label"'],
  },
  {
    code: 'unlisted-language',
    when: 'a text is there in a language that the museum does not list',
    make: (m) => put(m, HALL, '/text/de', 'Willkommen'),
    at: [HALL, '/text/de', '"de": "Willkommen"'],
  },
];
