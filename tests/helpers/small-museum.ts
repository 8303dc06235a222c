import type { Museum } from '../../src/museum/format/museum.ts';
import type { Plan } from '../../src/museum/format/plan.ts';
import type { Room } from '../../src/museum/format/room.ts';
import type { ImageService, Work, Works } from '../../src/museum/format/works.ts';

/** A whole museum in memory. */
export type SmallMuseum = {
  /** By name as issues have it (`members/…` for the gated half): JSON values, or texts as they are. */
  readonly files: Record<string, unknown>;
  /** The size in pixels of the files that are pictures. */
  readonly pixels: Record<string, { width: number; height: number }>;
};

const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });
const CC0 = 'https://creativecommons.org/publicdomain/zero/1.0/';
const SIZES = [
  { width: 250, height: 200 },
  { width: 1000, height: 800 },
];

const museum: Museum = {
  format: 1,
  id: 'small-museum',
  label: both('Small museum'),
  summary: both('Three rooms'),
  languages: ['fr', 'en'],
  rights: CC0,
  entrance: { room: 'hall', position: [3, 3], headingDeg: 0 },
  tiers: [
    { id: 'friend', rank: 1, label: both('Friend') },
    { id: 'patron', rank: 2, label: both('Patron') },
  ],
  wings: [{ id: 'main', label: both('Main wing'), plan: 'wings/main.json' }],
};

/** The hall in the north-west, the gallery a stair lower in the east, the vault behind a door in the south. */
const plan: Plan = {
  format: 1,
  wing: 'main',
  rooms: [
    {
      id: 'hall',
      label: both('Hall'),
      floor: 0,
      elevationM: 0,
      heightM: 4,
      outline: [
        [0, 0],
        [6, 0],
        [6, 6],
        [0, 6],
      ],
    },
    {
      id: 'gallery',
      label: both('Gallery'),
      floor: 0,
      elevationM: -1,
      heightM: 4,
      outline: [
        [8, 0],
        [16, 0],
        [16, 6],
        [8, 6],
      ],
    },
    {
      id: 'vault',
      label: both('Vault'),
      floor: 0,
      elevationM: 0,
      heightM: 3,
      outline: [
        [0, 6.4],
        [6, 6.4],
        [6, 10.4],
        [0, 10.4],
      ],
      access: { tier: 'friend' },
      teaser: { src: 'teasers/vault.webp', width: 48, height: 32, alt: both('A glow') },
    },
  ],
  openings: [
    {
      id: 'hall-gallery',
      kind: 'stair',
      rooms: ['hall', 'gallery'],
      from: [6, 3],
      to: [8, 3],
      widthM: 1.6,
      heightM: 2.6,
    },
    {
      id: 'hall-vault',
      kind: 'door',
      rooms: ['hall', 'vault'],
      from: [3, 6],
      to: [3, 6.4],
      widthM: 1.6,
      heightM: 2.4,
    },
  ],
};

const furnished = {
  finishes: {
    wall: { material: 'plaster', color: '#e8e4da' },
    floor: { material: 'oak-planks', color: '#9a7a55' },
    ceiling: { color: '#f2efe8' },
  },
  light: { ambient: 0.6 },
} as const;

const hall: Room = {
  format: 1,
  room: 'hall',
  text: both('Welcome'),
  ...furnished,
  furniture: [
    { id: 'stand', kind: 'plinth', position: [1.5, 4.5], widthM: 0.6, depthM: 0.6, heightM: 1 },
    { id: 'bench', kind: 'bench', position: [4.8, 4.9], widthM: 1.2, depthM: 0.4, heightM: 0.45 },
  ],
  hang: [
    { work: 'wave', place: { kind: 'wall', wall: 0, atM: 3 } },
    { work: 'sphere', place: { kind: 'plinth', furniture: 'stand' } },
  ],
};

const gallery: Room = {
  format: 1,
  room: 'gallery',
  ...furnished,
  furniture: [{ id: 'panel', kind: 'free-wall', position: [12, 4], widthM: 2, depthM: 0.2, heightM: 2.6 }],
  hang: [
    { work: 'grid', place: { kind: 'wall', wall: 0, atM: 2 } },
    { work: 'tile', place: { kind: 'wall', wall: 0, atM: 5, centreM: 1.6 } },
    { work: 'spiral', place: { kind: 'free-wall', furniture: 'panel', side: 'front', atM: 1 } },
  ],
};

const vault: Room = {
  format: 1,
  room: 'vault',
  ...furnished,
  furniture: [],
  hang: [{ work: 'secret', place: { kind: 'wall', wall: 2, atM: 3 } }],
};

const image = (id: string): ImageService => ({
  id: `images/${id}`,
  type: 'ImageService3',
  profile: 'level0',
  width: 1000,
  height: 800,
  format: 'webp',
  sizes: SIZES,
});

const described = (id: string) => ({
  id,
  label: both(`The ${id}`),
  maker: { label: both('Someone') },
  date: both('1900'),
  medium: both('Computed image'),
  summary: both('What one sees.'),
  alt: both(`A ${id} seen from afar`),
  requiredStatement: both('Small museum'),
  rights: CC0,
  image: image(id),
});

const picture = (id: string): Work => ({
  kind: 'picture',
  ...described(id),
  dimensions: { widthM: 1, heightM: 0.8 },
});

const object = (id: string): Work => ({
  kind: 'object',
  ...described(id),
  dimensions: { widthM: 0.4, heightM: 0.4, depthM: 0.4 },
  model: { id: `models/${id}.glb` },
});

const worksOf = (room: string, works: Work[]): Works => ({ format: 1, room, works });

/** A fresh, valid museum of three rooms, one of them gated, to be broken in one place by each test. */
export function smallMuseum(): SmallMuseum {
  const small: SmallMuseum = {
    // Through JSON, so that no two files share an object.
    files: copyOf({
      'museum.json': museum,
      'wings/main.json': plan,
      'rooms/hall/room.json': hall,
      'rooms/hall/works.json': worksOf('hall', [picture('wave'), object('sphere')]),
      'rooms/gallery/room.json': gallery,
      'rooms/gallery/works.json': worksOf('gallery', [picture('grid'), picture('tile'), picture('spiral')]),
      'members/rooms/vault/room.json': vault,
      'members/rooms/vault/works.json': worksOf('vault', [picture('secret')]),
      'rooms/hall/models/sphere.glb': 'glTF',
    }),
    pixels: {},
  };
  addPicture(small, 'teasers/vault.webp', { width: 48, height: 32 });
  for (const id of ['wave', 'sphere']) addImageTree(small, `rooms/hall/images/${id}`);
  for (const id of ['grid', 'tile', 'spiral']) addImageTree(small, `rooms/gallery/images/${id}`);
  addImageTree(small, 'members/rooms/vault/images/secret');
  return small;
}

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function addImageTree(small: SmallMuseum, folder: string): void {
  small.files[`${folder}/info.json`] = {
    type: 'ImageService3',
    width: 1000,
    height: 800,
    sizes: copyOf(SIZES),
  };
  for (const size of SIZES) {
    addPicture(small, `${folder}/full/${size.width},${size.height}/0/default.webp`, size);
  }
}

function addPicture(small: SmallMuseum, file: string, size: { width: number; height: number }): void {
  small.files[file] = '(pixels)';
  small.pixels[file] = size;
}
