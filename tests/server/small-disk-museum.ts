import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A word that stands in every gated text and picture: where it is seen, something leaked. */
export const GATED_MARK = 'gated-content-mark';
export const NOW = Date.parse('2026-11-22T12:00:00Z');
export const DAY = 86_400_000;
/** The gated rooms, with what they ask for. */
export const ROOMS = {
  salon: { tier: 'friend' },
  vault: { tier: 'patron' },
  soon: { tier: 'friend', opensAt: '2026-12-01T00:00:00Z' },
  later: { tier: 'friend', publicFrom: '2026-11-01T00:00:00Z' },
} as const;
export const ROOM_FILES = ['room.json', 'works.json', 'images/a/full/max/0/default.webp', 'models/a.glb'];

const both = (text: string) => ({ fr: text, en: text });

export type DiskMuseum = {
  readonly folder: string;
  readonly museumDir: string;
  readonly membersDir: string;
  readonly dataDir: string;
  readonly siteDir: string;
  write(path: string, content: string | Buffer): void;
  remove(): void;
};

/** Writes a museum with one public and four gated rooms, and a site as the build leaves it, to a new folder. */
export function makeDiskMuseum(): DiskMuseum {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'enfilade-server-')));
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write('museum/museum.json', JSON.stringify(museum()));
  write('museum/wings/main.json', JSON.stringify(plan()));
  writeRoom(write, 'museum', 'hall', 'public-text');
  for (const id of Object.keys(ROOMS)) writeRoom(write, 'members', id, GATED_MARK);
  write(
    'site/index.html',
    `<!doctype html>\n<html lang="en">\n<head><!--head--><!--preload:walk ./app/walk-1.js ./app/scene-2.js--><!--preload:fr ./app/fr-3.js--><!--preload:en ./app/en-4.js--><script type="module" src="./app/main-abc123.js"></script></head>\n<body><div id="root"><!--app--></div><!--data--></body></html>`,
  );
  const script = `console.log(${JSON.stringify('x'.repeat(3000))})`;
  write('site/app/main-abc123.js', script);
  write('site/app/main-abc123.js.br', Buffer.from('packed'));
  write('site/assets/museum/museum.json', '{"copy":"of the built-in museum"}');
  write('site/assets/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  write('site/.hidden', 'hidden');
  return {
    folder,
    museumDir: join(folder, 'museum'),
    membersDir: join(folder, 'members'),
    dataDir: join(folder, 'data'),
    siteDir: join(folder, 'site'),
    write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function museum() {
  const tier = (id: string, rank: number) => ({ id, rank, label: both(id) });
  return {
    format: 1,
    id: 'small-museum',
    label: both('Small </script><script>alert(1)</script> & $& Museum'),
    summary: both('A museum for tests'),
    languages: ['fr', 'en'],
    rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
    entrance: { room: 'hall', position: [0, 0], headingDeg: 0 },
    tiers: [tier('friend', 1), tier('patron', 2)],
    wings: [{ id: 'main', label: both('Main'), plan: 'wings/main.json' }],
  };
}

function plan() {
  const room = (id: string, at: number, access?: object) => ({
    id,
    label: both(id),
    floor: 0,
    elevationM: 0,
    heightM: 4,
    outline: [
      [at - 3, -3],
      [at + 3, -3],
      [at + 3, 3],
      [at - 3, 3],
    ],
    ...(access ? { access } : {}),
  });
  const gated = Object.entries(ROOMS).map(([id, access], at) => room(id, (at + 1) * 7, access));
  return { format: 1, wing: 'main', rooms: [room('hall', 0), ...gated], openings: [] };
}

function writeRoom(write: DiskMuseum['write'], half: string, id: string, text: string): void {
  const at = (file: string) => `${half}/rooms/${id}/${file}`;
  const finish = { material: 'plaster', color: '#ffffff' };
  write(
    at('room.json'),
    JSON.stringify({
      format: 1,
      room: id,
      text: both(text),
      finishes: {
        wall: finish,
        floor: { material: 'stone', color: '#888888' },
        ceiling: { color: '#ffffff' },
      },
      light: { ambient: 0.5 },
      furniture: [],
      hang: [],
    }),
  );
  write(at('works.json'), JSON.stringify({ format: 1, room: id, works: [work(text)] }));
  const bytes = Buffer.concat([Buffer.from(text), randomBytes(100 * 1024), Buffer.from(text)]);
  write(at('images/a/full/max/0/default.webp'), bytes);
  write(at('models/a.glb'), bytes);
}

function work(text: string) {
  return {
    kind: 'picture',
    id: 'a',
    label: both(text),
    maker: { label: both('Nobody') },
    date: both('2026'),
    medium: both('Ink'),
    summary: both('A work'),
    alt: both('A line'),
    requiredStatement: both('CC0'),
    rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
    image: { id: 'images/a', type: 'ImageService3', profile: 'level0', width: 9, height: 9, format: 'webp' },
    dimensions: { widthM: 1, heightM: 1 },
  };
}
