import { createHash } from 'node:crypto';
import { drop, put, UNREADABLE } from '../../helpers/memory-source.ts';
import { previewsOf } from '../../helpers/previews.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';
import { GALLERY, HALL, HALL_WORKS, type IssueCase, MUSEUM, PLAN } from './issue-case.ts';

const missing = (file: string, at: IssueCase['at'], also?: IssueCase['also']): IssueCase => ({
  code: 'missing-file',
  when: `${file} is missing`,
  make: (m) => {
    delete m.files[file];
    delete m.pixels[file];
  },
  at,
  ...(also && { also }),
});

const WAVE = 'rooms/hall/images/wave';

/** Says that the wave is cut into tiles, and adds some of them. */
function tileWave(m: SmallMuseum, tiles: readonly string[]): void {
  put(m, HALL_WORKS, '/works/0/image/tiles', [{ width: 512, scaleFactors: [1] }]);
  for (const tile of tiles) m.files[`${WAVE}/${tile}/0/default.webp`] = '(pixels)';
}

/** Gives the sphere coarser models, with their files. */
function addLevels(m: SmallMuseum, triangles: readonly number[]): void {
  const levels = triangles.map((count, i) => ({ id: `models/sphere-${i + 1}.glb`, triangles: count }));
  put(m, HALL_WORKS, '/works/1/model/levels', levels);
  for (const { id } of levels) m.files[`rooms/hall/${id}`] = '(model)';
}

/** Gives the hall previews of its one picture. */
function addPreviews(m: SmallMuseum, more: { digest?: string } = {}): void {
  const digest = createHash('sha256').update('(pixels)').digest('hex').slice(0, 16);
  const wave = { id: 'images/wave', width: 1000, height: 800 };
  m.files['rooms/hall/previews/previews.json'] = previewsOf([wave], { digest, ...more });
  m.files['rooms/hall/previews/sheet-0123456789.webp'] = '(pixels)';
  put(m, HALL, '/previews', true);
}

export const fileCases: readonly IssueCase[] = [
  missing(MUSEUM, [MUSEUM, '', '']),
  missing(PLAN, [MUSEUM, '/wings/0/plan', '"plan": "wings/main.json"']),
  missing(HALL, [PLAN, '/rooms/0/id', '"id": "hall"']),
  missing('members/rooms/vault/works.json', [PLAN, '/rooms/2/id', '"id": "vault"']),
  missing('teasers/vault.webp', [PLAN, '/rooms/2/teaser/src', 'teasers/vault.webp']),
  missing('rooms/hall/models/sphere.glb', [HALL_WORKS, '/works/1/model/id', 'models/sphere.glb']),
  missing(`${WAVE}/info.json`, [HALL_WORKS, '/works/0/image/id', '"id": "images/wave"']),
  missing(`${WAVE}/full/250,200/0/default.webp`, [HALL_WORKS, '/works/0/image/sizes/0', '{']),
  {
    code: 'unreadable-file',
    when: 'a file is there but its disk refuses',
    make: (m) => {
      m.files[GALLERY] = UNREADABLE;
    },
    at: [GALLERY, '', ''],
  },
  {
    code: 'unused-folder',
    when: 'a folder belongs to no room',
    make: (m) => {
      m.files['rooms/attic/room.json'] = {};
    },
    at: ['rooms/attic', '', ''],
  },
  {
    code: 'image-without-sizes',
    when: 'no file says in which sizes an image lies ready',
    make: (m) => {
      drop(m, HALL_WORKS, '/works/0/image/sizes');
      drop(m, `${WAVE}/info.json`, '/sizes');
    },
    at: [HALL_WORKS, '/works/0/image', '"image"'],
    fine: (m) => drop(m, HALL_WORKS, '/works/0/image/sizes'),
  },
  {
    code: 'missing-tile',
    when: 'the last tile of a level is missing',
    make: (m) => tileWave(m, ['0,0,512,512/512,512']),
    at: [HALL_WORKS, '/works/0/image/tiles/0/scaleFactors/0', '1'],
    fine: (m) => tileWave(m, ['0,0,512,512/512,512', '512,512,488,288/488,288']),
  },
  {
    code: 'image-info-broken',
    when: 'info.json is a web page',
    make: (m) => {
      m.files[`${WAVE}/info.json`] = '<!doctype html>';
    },
    at: [HALL_WORKS, '/works/0/image/id', '"id": "images/wave"'],
  },
  {
    code: 'image-info-differs',
    when: 'info.json tells another size than works.json',
    make: (m) => put(m, `${WAVE}/info.json`, '/width', 1001),
    at: [HALL_WORKS, '/works/0/image/width', '"width": 1000'],
  },
  {
    code: 'picture-unreadable',
    when: 'a teaser is no picture',
    make: (m) => {
      delete m.pixels['teasers/vault.webp'];
    },
    at: [PLAN, '/rooms/2/teaser/src', 'teasers/vault.webp'],
  },
  {
    code: 'picture-unreadable',
    when: 'the largest file of an image is no picture',
    make: (m) => {
      delete m.pixels[`${WAVE}/full/1000,800/0/default.webp`];
    },
    at: [HALL_WORKS, '/works/0/image/sizes/1', '{'],
  },
  {
    code: 'picture-size-differs',
    when: 'a teaser has another size than the plan says',
    make: (m) => {
      m.pixels['teasers/vault.webp'] = { width: 48, height: 48 };
    },
    at: [PLAN, '/rooms/2/teaser/width', '"width": 48'],
  },
  {
    code: 'picture-size-differs',
    when: 'the largest file of an image is smaller than its name',
    make: (m) => {
      m.pixels[`${WAVE}/full/1000,800/0/default.webp`] = { width: 500, height: 400 };
    },
    at: [HALL_WORKS, '/works/0/image/sizes/1', '{'],
  },
  {
    code: 'level-not-coarser',
    when: 'a later level of a model is finer than the one before it',
    make: (m) => addLevels(m, [4000, 15_000]),
    at: [HALL_WORKS, '/works/1/model/levels/1/triangles', '15000'],
    fine: (m) => addLevels(m, [15_000, 4000]),
  },
  {
    code: 'previews-stale',
    when: 'previews are of a picture as it was',
    make: (m) => addPreviews(m, { digest: '0123456789abcdef' }),
    at: [HALL, '/previews', '"previews": true'],
    fine: (m) => addPreviews(m),
  },
  {
    code: 'missing-file',
    when: 'room.json speaks of previews that are not there',
    make: (m) => put(m, HALL, '/previews', true),
    at: [HALL, '/previews', '"previews": true'],
  },
  {
    code: 'missing-file',
    when: 'the sheet of previews is not there',
    make: (m) => {
      addPreviews(m);
      delete m.files['rooms/hall/previews/sheet-0123456789.webp'];
    },
    at: ['rooms/hall/previews/previews.json', '/sheet/src', '"src"'],
  },
];
