import type { Tour, TourEntry } from '../../src/museum/format/tour.ts';
import type { SmallMuseum } from './small-museum.ts';

const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });
const said = (text: string) => ({ text: both(text) });

export const HALL_TOUR = 'tours/first.json';
export const VAULT_TOUR = 'members/tours/inside.json';

const entries: readonly TourEntry[] = [
  {
    id: 'first',
    label: both('First tour'),
    summary: both('Two rooms'),
    minutes: 5,
    cover: { room: 'hall', work: 'wave' },
  },
  {
    id: 'inside',
    label: both('Inside'),
    summary: both('The vault'),
    minutes: 3,
    access: { tier: 'friend' },
    cover: { room: 'vault' },
  },
];

const first: Tour = {
  format: 1,
  tour: 'first',
  stops: [
    { id: 'welcome', label: both('Welcome'), at: { kind: 'text', room: 'hall' }, narration: said('Hello.') },
    {
      id: 'wave',
      label: both('Wave'),
      at: { kind: 'work', room: 'hall', work: 'wave' },
      narration: {
        ...said('A wave. It rolls.'),
        audio: { en: { src: 'wave.mp3', captions: 'wave.vtt' } },
      },
    },
    {
      id: 'crest',
      label: both('Crest'),
      at: {
        kind: 'region',
        room: 'hall',
        work: 'wave',
        region: { x: 0.5, y: 0.1, width: 0.25, height: 0.2 },
      },
      narration: said('Its crest.'),
      pauseS: 2,
    },
    {
      id: 'view',
      label: both('View'),
      at: { kind: 'viewpoint', room: 'gallery', position: [9.5, 3], headingDeg: 90 },
      narration: said('A long room.'),
    },
  ],
};

const inside: Tour = {
  format: 1,
  tour: 'inside',
  stops: [
    {
      id: 'secret',
      label: both('Secret'),
      at: { kind: 'work', room: 'vault', work: 'secret' },
      narration: said('A secret.'),
    },
  ],
};

/** Gives the small museum two tours: one for everyone, and one for friends in the vault. */
export function addTours(museum: SmallMuseum): void {
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  Object.assign(museum.files['museum.json'] as object, { tours: copy(entries) });
  museum.files[HALL_TOUR] = copy(first);
  museum.files['tours/first/wave.mp3'] = '(sound)';
  museum.files['tours/first/wave.vtt'] =
    'WEBVTT\n\n00:00.000 --> 00:01.500\nA wave.\n\n00:01.500 --> 00:03.000\nIt rolls.\n';
  museum.files[VAULT_TOUR] = copy(inside);
}
