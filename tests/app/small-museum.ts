import type { Session } from '../../src/museum/api.ts';
import type { Museum } from '../../src/museum/format/museum.ts';
import type { Plan } from '../../src/museum/format/plan.ts';
import type { Room } from '../../src/museum/format/room.ts';
import type { Work } from '../../src/museum/format/works.ts';
import type { PageData, RoomContent, RoomOutcome } from '../../src/museum/page-data.ts';

/** A museum of three rooms in a row, the last of them for friends: enough for every page. */
export const museum: Museum = {
  format: 1,
  id: 'small-museum',
  label: { fr: 'Petit Musée', en: 'Small Museum' },
  summary: { fr: 'Trois salles en enfilade.', en: 'Three rooms in a row.' },
  languages: ['fr', 'en'],
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  requiredStatement: { fr: 'Petit Musée, CC0', en: 'Small Museum, CC0' },
  entrance: { room: 'hall', position: [2, 2], headingDeg: 0 },
  tiers: [
    { id: 'friend', rank: 1, label: { fr: 'Ami', en: 'Friend' } },
    { id: 'patron', rank: 2, label: { fr: 'Mécène', en: 'Patron' } },
  ],
  wings: [{ id: 'main', label: { fr: 'Aile', en: 'Wing' }, plan: 'wings/main.json' }],
};

const square = (x: number): Plan['rooms'][number]['outline'] => [
  [x, 0],
  [x + 4, 0],
  [x + 4, 4],
  [x, 4],
];

export const plan: Plan = {
  format: 1,
  wing: 'main',
  rooms: [
    {
      id: 'hall',
      label: { fr: 'Le Hall', en: 'The Hall' },
      summary: { fr: 'On entre ici.', en: 'One enters here.' },
      floor: 0,
      elevationM: 0,
      heightM: 4,
      outline: square(0),
    },
    {
      id: 'gallery',
      label: { fr: 'La Galerie', en: 'The Gallery' },
      floor: 0,
      elevationM: 0,
      heightM: 4,
      outline: square(4.4),
    },
    {
      id: 'salon',
      label: { fr: 'Le Salon', en: 'The Salon' },
      summary: { fr: 'Pour les amis.', en: 'For friends.' },
      floor: 0,
      elevationM: 0,
      heightM: 4,
      outline: square(8.8),
      access: { tier: 'friend' },
      teaser: {
        src: 'teasers/salon.webp',
        width: 64,
        height: 48,
        alt: { fr: 'Une lueur', en: 'A glow' },
      },
    },
  ],
  openings: [
    {
      id: 'a',
      kind: 'arch',
      rooms: ['hall', 'gallery'],
      from: [4, 2],
      to: [4.4, 2],
      widthM: 1.6,
      heightM: 3,
    },
    {
      id: 'b',
      kind: 'door',
      rooms: ['gallery', 'salon'],
      from: [8.4, 2],
      to: [8.8, 2],
      widthM: 1.2,
      heightM: 2.2,
    },
  ],
};

const picture = (id: string, fr: string, en: string): Work => ({
  kind: 'picture',
  id,
  label: { fr, en },
  maker: { label: { fr: 'Blaise Pascal', en: 'Blaise Pascal' } },
  date: { fr: 'vers 1658', en: 'about 1658' },
  medium: { fr: 'Image calculée', en: 'Computed image' },
  dimensions: { widthM: 1.445, heightM: 0.72 },
  summary: {
    fr: `Ce qu’on voit : ${fr}.\n\nSecond alinéa.`,
    en: `What one sees: ${en}.\n\nSecond paragraph.`,
  },
  alt: { fr: `Description : ${fr}`, en: `Description: ${en}` },
  requiredStatement: { fr: 'Petit Musée', en: 'Small Museum' },
  rights: 'https://creativecommons.org/licenses/by-sa/4.0/',
  metadata: [
    { label: { fr: 'Formule', en: 'Formula' }, value: { fr: 'x = t − sin t', en: 'x = t − sin t' } },
  ],
  image: {
    id: `images/${id}`,
    type: 'ImageService3',
    profile: 'level0',
    width: 2048,
    height: 1024,
    format: 'webp',
    sizes: [
      { width: 256, height: 128 },
      { width: 1024, height: 512 },
      { width: 2048, height: 1024 },
    ],
  },
});

const bare: Omit<Room, 'room' | 'hang'> = {
  format: 1,
  text: { fr: 'Texte du mur.', en: 'Wall text.' },
  finishes: {
    wall: { material: 'plaster', color: '#ffffff' },
    floor: { material: 'concrete', color: '#888888' },
    ceiling: { color: '#ffffff' },
  },
  light: { ambient: 0.7 },
  furniture: [],
};

const on = (work: string, wall: number): Room['hang'][number] => ({
  work,
  place: { kind: 'wall', wall, atM: 2 },
});

export const hall: RoomContent = {
  room: { ...bare, room: 'hall', hang: [on('cycloid', 0), on('spiral', 2), on('rose', 3)] },
  works: {
    format: 1,
    room: 'hall',
    // Another order than the hang's, which is the one that counts.
    works: [
      {
        ...picture('rose', 'Rose', 'Rose'),
        details: [
          {
            id: 'petal',
            label: { fr: 'Un pétale', en: 'A petal' },
            summary: { fr: 'Le plus long des neuf.', en: 'The longest of nine.' },
            region: { x: 0.5, y: 0.25, width: 0.25, height: 0.5 },
            mention: { fr: 'Ce qu’on voit', en: 'What one sees' },
          },
          {
            id: 'heart',
            label: { fr: 'Le cœur', en: 'The heart' },
            region: { x: 0.4, y: 0.4, width: 0.2, height: 0.2 },
          },
        ],
      },
      picture('cycloid', 'Cycloïde', 'Cycloid'),
      {
        ...picture('spiral', 'Spirale', 'Spiral'),
        summaryForChildren: { fr: 'Un escargot de craie.', en: 'A snail of chalk.' },
        lookFor: { fr: 'Le centre, qu’elle n’atteint pas.', en: 'The centre, which it never reaches.' },
        learning: {
          educationalLevel: ['ecole', 'college'],
          typicalAgeRange: '8-15',
          question: { fr: 'Combien de tours ?', en: 'How many turns?' },
          acceptedAnswer: { fr: 'Sept.', en: 'Seven.' },
        },
      },
    ],
  },
  filesAt: '/assets/museum/rooms/hall/',
};

export const gallery: RoomContent = {
  room: { ...bare, room: 'gallery', hang: [on('tiling', 1)] },
  works: { format: 1, room: 'gallery', works: [picture('tiling', 'Pavage', 'Tiling')] },
  filesAt: '/assets/museum/rooms/gallery/',
};

export const salon: RoomContent = {
  room: { ...bare, room: 'salon', hang: [on('zeta', 0)] },
  works: { format: 1, room: 'salon', works: [picture('zeta', 'Zêta', 'Zeta')] },
  filesAt: '/api/rooms/salon/',
};

export const ready = (content: RoomContent): RoomOutcome => ({ status: 'ready', content });

export const NOW_MS = Date.UTC(2027, 2, 1, 12);

export const signedOut: Session = { member: null, nowMs: NOW_MS };

export const friend: Session = {
  member: {
    name: 'Amélie Dupont',
    tier: 'friend',
    startsAtMs: 0,
    endsAtMs: Date.UTC(2027, 11, 24),
    revoked: false,
  },
  nowMs: NOW_MS,
};

export const pageData = (room?: PageData['room'], session: Session = signedOut): PageData => ({
  museum,
  plans: [plan],
  session,
  ...(room ? { room } : {}),
});
