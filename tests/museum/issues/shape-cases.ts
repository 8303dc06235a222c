import { drop, put, retype } from '../../helpers/memory-source.ts';
import { HALL, HALL_WORKS, type IssueCase, MUSEUM, PLAN } from './issue-case.ts';

const values = (rows: readonly ValueRow[]): readonly IssueCase[] =>
  rows.map(([code, file, pointer, bad, on, good]) => ({
    code,
    when: `${pointer} is ${JSON.stringify(bad)}`,
    make: (m) => put(m, file, pointer, bad),
    at: [file, pointer, on],
    ...(good !== undefined && { fine: (m) => put(m, file, pointer, good) }),
  }));

type ValueRow = readonly [
  code: IssueCase['code'],
  file: string,
  pointer: string,
  bad: unknown,
  on: string,
  good?: unknown,
];

const learning = (typicalAgeRange: string) => ({
  educationalLevel: ['ecole'],
  typicalAgeRange,
  question: { fr: 'Combien ?', en: 'How many?' },
  acceptedAnswer: { fr: 'Sept.', en: 'Seven.' },
});

const computed = (tiles: string) => ({ tiles, region: { re: -0.5, im: 0, width: 3 } });

const badAges = (range: string, fine: string): IssueCase => ({
  code: 'bad-age-range',
  when: `ages are ${range}`,
  make: (m) => put(m, HALL_WORKS, '/works/0/learning', learning(range)),
  at: [HALL_WORKS, '/works/0/learning/typicalAgeRange', `"typicalAgeRange": "${range}"`],
  fine: (m) => put(m, HALL_WORKS, '/works/0/learning', learning(fine)),
});

export const shapeCases: readonly IssueCase[] = [
  badAges('8 to 11', '8-11'),
  badAges('11-8', '11-11'),
  badAges('15+', '15-'),
  {
    code: 'expected-object',
    when: 'a file holds a list',
    make: (m) => {
      m.files[HALL] = [];
    },
    at: [HALL, '', '[]'],
  },
  {
    code: 'missing-property',
    when: 'the hang is missing',
    make: (m) => drop(m, HALL, '/hang'),
    at: [HALL, '', '{'],
  },
  {
    code: 'missing-property',
    when: 'a work says no kind',
    make: (m) => drop(m, HALL_WORKS, '/works/0/kind'),
    at: [HALL_WORKS, '/works/0', '{'],
  },
  {
    code: 'unknown-property',
    when: 'a property has another program’s name',
    make: (m) => put(m, HALL, '/furniture/0/texture', 'oak'),
    at: [HALL, '/furniture/0/texture', '"texture": "oak"'],
    fine: (m) => put(m, HALL, '/$schema', '../x.json'),
  },
  {
    code: 'misspelt-property',
    when: 'two letters of a name are swapped',
    make: (m) => retype(m, HALL, '"ambient"', '"ambinet"'),
    at: [HALL, '/light/ambinet', '"ambinet"'],
    also: ['missing-property'],
  },
  {
    code: 'bad-value',
    when: 'a computed picture names a function that the program hasn’t',
    make: (m) => put(m, HALL_WORKS, '/works/0/computed', computed('koch')),
    at: [HALL_WORKS, '/works/0/computed/tiles', '"tiles": "koch"'],
    fine: (m) => put(m, HALL_WORKS, '/works/0/computed', computed('mandelbrot')),
  },
  {
    code: 'unknown-property',
    when: 'an object is computed',
    make: (m) => put(m, HALL_WORKS, '/works/1/computed', computed('mandelbrot')),
    at: [HALL_WORKS, '/works/1/computed', '"computed"'],
  },
  ...values([
    ['format-too-new', MUSEUM, '/format', 2, '"format": 2', 1],
    ['expected-text', HALL, '/room', 7, '"room": 7'],
    ['expected-number', HALL, '/light/ambient', '0.6', '"ambient": "0.6"', 0.7],
    ['expected-integer', PLAN, '/rooms/0/floor', 0.5, '"floor": 0.5', 0],
    ['expected-list', HALL, '/furniture', {}, '"furniture": {}'],
    ['expected-object', HALL, '/light', 'bright', '"light": "bright"'],
    ['expected-languages', MUSEUM, '/label', 'Louvre', '"label": "Louvre"'],
    ['bad-value', PLAN, '/openings/0/kind', 'gate', '"kind": "gate"', 'stair'],
    ['bad-value', HALL_WORKS, '/works/0/kind', 'sculpture', '"kind": "sculpture"'],
    ['bad-value', MUSEUM, '/format', 0, '"format": 0'],
    ['number-too-small', HALL, '/light/ambient', -0.1, '"ambient": -0.1', 0],
    ['number-not-above', PLAN, '/rooms/0/heightM', 0, '"heightM": 0', 4.5],
    ['number-too-large', HALL, '/light/ambient', 1.1, '"ambient": 1.1', 1],
    ['too-few-items', MUSEUM, '/languages', [], '"languages": []'],
    ['too-few-items', MUSEUM, '/entrance/position', [3], '"position": ['],
    ['too-many-items', MUSEUM, '/entrance/position', [3, 0, 3], '"position": [', [3, 2.5]],
    ['empty-text', HALL, '/text/fr', ' ', '"fr": " "'],
    ['bad-id', HALL, '/hang/0/work', 'The wave', '"work": "The wave"'],
    ['bad-id', HALL, '/furniture/1/id', 'b'.repeat(65), 'bbbb', 'b'.repeat(64)],
    ['bad-color', HALL, '/finishes/wall/color', 'white', '"color": "white"', '#ABCDEF'],
    [
      'bad-rights',
      MUSEUM,
      '/rights',
      'CC BY 4.0',
      '"rights": "CC BY 4.0"',
      'http://rightsstatements.org/vocab/InC/1.0/',
    ],
    ['bad-path', MUSEUM, '/wings/0/plan', '../plan.json', '"plan": "../plan.json"'],
    [
      'bad-image-address',
      HALL_WORKS,
      '/works/0/image/id',
      '../wave',
      '"id": "../wave"',
      'https://iiif.example.org/wave',
    ],
    [
      'bad-instant',
      PLAN,
      '/rooms/2/access/opensAt',
      '1 May 2027',
      '"opensAt": "1 May 2027"',
      '2027-05-01T09:00:00Z',
    ],
    ['bad-url', MUSEUM, '/homepage', 'www.example.org', '"homepage"', 'https://www.example.org/'],
    ['bad-language-tag', HALL, '/text/FR', 'Bonjour', '"FR": "Bonjour"'],
    ['language-map-empty', HALL, '/text', {}, '"text": {}'],
  ]),
  {
    code: 'number-too-large',
    when: 'a number is beyond all numbers',
    make: (m) => retype(m, PLAN, '"elevationM": -1', '"elevationM": -1e999'),
    at: [PLAN, '/rooms/1/elevationM', '-1e999'],
  },
];
