import { INDEXED_ROOMS_AT, writeIndexedRooms } from '../../../src/museum/search/indexed-rooms.ts';
import { drop, moveFolder, put } from '../../helpers/memory-source.ts';
import { HALL_WORKS, type IssueCase, MUSEUM, PLAN } from './issue-case.ts';

const VAULT = '/rooms/2';

const OFFER = { priceMinor: 3500, currency: 'EUR', months: 12, seats: 1 };

export const accessCases: readonly IssueCase[] = [
  {
    code: 'gated-room-in-public',
    when: 'a gated room’s folder lies in the public half',
    make: (m) => moveFolder(m, 'members/rooms/vault/', 'rooms/vault/'),
    at: [PLAN, `${VAULT}/access`, '"access"'],
  },
  {
    code: 'gated-room-in-public',
    when: 'one file of a gated room was left in the public half',
    make: (m) => {
      m.files['rooms/vault/images/secret.webp'] = '(pixels)';
    },
    at: [PLAN, `${VAULT}/access`, '"access"'],
  },
  {
    code: 'public-room-in-members',
    when: 'a public room’s folder lies in the members’ half',
    make: (m) => moveFolder(m, 'rooms/gallery/', 'members/rooms/gallery/'),
    at: [PLAN, '/rooms/1/id', '"id": "gallery"'],
  },
  {
    code: 'gated-room-without-teaser',
    when: 'a closed door has nothing to show',
    make: (m) => drop(m, PLAN, `${VAULT}/teaser`),
    at: [PLAN, VAULT, '{'],
  },
  {
    code: 'teaser-too-large',
    when: 'the plan announces 65 pixels',
    make: (m) => {
      put(m, PLAN, `${VAULT}/teaser/width`, 65);
      m.pixels['teasers/vault.webp'] = { width: 65, height: 32 };
    },
    at: [PLAN, `${VAULT}/teaser`, '"teaser"'],
    fine: (m) => {
      put(m, PLAN, `${VAULT}/teaser/width`, 64);
      m.pixels['teasers/vault.webp'] = { width: 64, height: 32 };
    },
  },
  {
    code: 'teaser-too-large',
    when: 'the file has more pixels than the plan says',
    make: (m) => {
      m.pixels['teasers/vault.webp'] = { width: 1920, height: 1280 };
    },
    at: [PLAN, `${VAULT}/teaser`, '"teaser"'],
  },
  {
    code: 'public-before-opening',
    when: 'a room is public before it opens',
    make: (m) =>
      put(m, PLAN, `${VAULT}/access`, {
        tier: 'friend',
        opensAt: '2027-05-01T00:00:00Z',
        publicFrom: '2027-04-01T00:00:00Z',
      }),
    at: [PLAN, `${VAULT}/access/publicFrom`, '"publicFrom"'],
    fine: (m) =>
      put(m, PLAN, `${VAULT}/access`, {
        tier: 'friend',
        opensAt: '2027-04-01T00:00:00Z',
        publicFrom: '2027-05-01T00:00:00Z',
      }),
  },
  {
    code: 'access-without-effect',
    when: 'an access is empty',
    make: (m) => put(m, PLAN, `${VAULT}/access`, {}),
    at: [PLAN, `${VAULT}/access`, '"access"'],
    fine: (m) => put(m, PLAN, `${VAULT}/access`, { opensAt: '2027-04-01T00:00:00Z' }),
  },
  {
    code: 'offer-opens-nothing',
    when: 'only a higher tier than the one that is sold opens a room',
    make: (m) => {
      put(m, PLAN, `${VAULT}/access/tier`, 'patron');
      put(m, MUSEUM, '/tiers/0/offer', OFFER);
    },
    at: [MUSEUM, '/tiers/0/offer', '"offer"'],
    fine: (m) => put(m, MUSEUM, '/tiers/1/offer', OFFER),
  },
  {
    code: 'bad-currency',
    when: 'a price is in a currency that nobody pays with',
    make: (m) => put(m, MUSEUM, '/tiers/0/offer', { ...OFFER, currency: 'EURO' }),
    at: [MUSEUM, '/tiers/0/offer/currency', '"EURO"'],
    fine: (m) => put(m, MUSEUM, '/tiers/0/offer', OFFER),
  },
  {
    code: 'number-too-small',
    when: 'a membership is sold for nothing',
    make: (m) => put(m, MUSEUM, '/tiers/0/offer', { ...OFFER, priceMinor: 0 }),
    at: [MUSEUM, '/tiers/0/offer/priceMinor', '0'],
  },
  {
    code: 'alt-equals-title',
    when: 'the description is the title again',
    make: (m) => put(m, HALL_WORKS, '/works/0/alt/fr', ' the WAVE (fr)'),
    at: [HALL_WORKS, '/works/0/alt/fr', '"fr": " the WAVE (fr)"'],
  },
  {
    code: 'aspect-ratio',
    when: 'a work is 3 % wider than its image',
    make: (m) => put(m, HALL_WORKS, '/works/0/dimensions/widthM', 1.03),
    at: [HALL_WORKS, '/works/0/dimensions', '"dimensions"'],
    fine: (m) => put(m, HALL_WORKS, '/works/0/dimensions/widthM', 1.015),
  },
  {
    code: 'search-index-names-gated',
    when: 'a room was gated after the index was made',
    make: (m) => {
      m.files[INDEXED_ROOMS_AT] = writeIndexedRooms(['vault', 'hall', 'gallery']);
    },
    at: [INDEXED_ROOMS_AT, '', '"vault"'],
    fine: (m) => {
      m.files[INDEXED_ROOMS_AT] = writeIndexedRooms(['hall', 'gallery']);
    },
  },
  {
    code: 'search-index-names-gated',
    when: 'the index names a room that is gone',
    make: (m) => {
      m.files[INDEXED_ROOMS_AT] = writeIndexedRooms(['hall', 'gallery', 'attic']);
    },
    at: [INDEXED_ROOMS_AT, '', '"attic"'],
  },
  {
    code: 'search-index-stale',
    when: 'a room was opened to all after the index was made',
    make: (m) => {
      m.files[INDEXED_ROOMS_AT] = writeIndexedRooms(['hall']);
    },
    at: [INDEXED_ROOMS_AT, '', '"hall"'],
  },
  {
    code: 'search-index-stale',
    when: 'the index doesn’t say whose works it names',
    make: (m) => {
      m.files['search/en/root.bin'] = '(index)';
    },
    at: [INDEXED_ROOMS_AT, '', ''],
  },
];
