import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../src/museum/format/plan.ts';
import type { Work, Works } from '../src/museum/format/works.ts';
import type { Figure } from './figures.ts';

const PUBLIC_HALF = 'public/assets/museum';
const GATED_HALF = 'members';

/** What the built-in museum holds, counted in its files. */
export function collectionFigures(): Figure[] {
  const { rooms }: Plan = JSON.parse(readFileSync(join(PUBLIC_HALF, 'wings/main.json'), 'utf8'));
  const works = rooms.flatMap(({ id, access }) => {
    const half = access?.tier ? GATED_HALF : PUBLIC_HALF;
    const read: Works = JSON.parse(readFileSync(join(half, 'rooms', id, 'works.json'), 'utf8'));
    return read.works.map((work) => ({ work, tier: access?.tier ?? 'everyone', room: id }));
  });
  const count = (name: string, value: number, note = ''): Figure => ({
    name,
    value,
    unit: '',
    atMost: null,
    note,
  });
  const each = (key: (entry: (typeof works)[number]) => string) => {
    const counts = new Map<string, number>();
    for (const entry of works) counts.set(key(entry), (counts.get(key(entry)) ?? 0) + 1);
    return [...counts].map(([name, found]) => `${name} ${found}`).join(', ');
  };
  const files = [PUBLIC_HALF, GATED_HALF].flatMap(filesBelow);
  const megapixels = works.reduce((sum, { work }) => sum + pixelsOf(work), 0) / 1e6;
  const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0);
  return [
    count(
      'works',
      works.length,
      each(({ work }) => work.kind),
    ),
    count(
      'rooms',
      rooms.length,
      each(({ room }) => room),
    ),
    count(
      'works that everyone may see',
      works.filter(({ tier }) => tier === 'everyone').length,
      each(({ tier }) => tier),
    ),
    count('megapixels of pictures', megapixels),
    { name: 'size of the museum', value: bytes / 1e6, unit: 'MB', atMost: 150 },
    ...lightFigures(
      rooms.map(({ id, access }) => ({
        id,
        folder: join(access?.tier ? GATED_HALF : PUBLIC_HALF, 'rooms', id, 'light'),
      })),
    ),
    { name: 'files of the museum', value: files.length, unit: '', atMost: 12_000 },
  ];
}

/** What baked light weighs on the wire: both parts and what tells of them. */
function lightFigures(rooms: readonly { readonly id: string; readonly folder: string }[]): Figure[] {
  const sizes = rooms.map(({ id, folder }) => ({
    id,
    kB: existsSync(folder)
      ? filesBelow(folder).reduce((sum, path) => sum + statSync(path).size, 0) / 1000
      : 0,
  }));
  const note = sizes.map(({ id, kB }) => `${id} ${Math.round(kB)}`).join(', ');
  return [
    {
      name: 'baked light of a room, the largest',
      value: Math.max(...sizes.map(({ kB }) => kB)),
      unit: 'kB',
      atMost: 1000,
      note,
    },
    {
      name: 'rooms without baked light',
      value: sizes.filter(({ kB }) => kB === 0).length,
      unit: '',
      atMost: 0,
    },
  ];
}

const pixelsOf = (work: Work): number => (work.kind === 'picture' ? work.image.width * work.image.height : 0);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
