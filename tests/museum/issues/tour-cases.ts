import { drop, put } from '../../helpers/memory-source.ts';
import type { SmallMuseum } from '../../helpers/small-museum.ts';
import { addTours, HALL_TOUR, VAULT_TOUR } from '../../helpers/small-tours.ts';
import { type IssueCase, MUSEUM, PLAN } from './issue-case.ts';

/** Gives the small museum its tours, then changes them. */
const toured =
  (change: (museum: SmallMuseum) => void = () => {}) =>
  (museum: SmallMuseum) => {
    addTours(museum);
    change(museum);
  };

const at = (stop: number) => `/stops/${stop}/at`;
const AUDIO = '/stops/1/narration/audio';

export const tourCases: readonly IssueCase[] = [
  {
    code: 'wrong-tour-name',
    when: 'the file calls its tour otherwise',
    make: toured((m) => put(m, HALL_TOUR, '/tour', 'second')),
    at: [HALL_TOUR, '/tour', '"second"'],
    fine: toured(),
  },
  {
    code: 'missing-file',
    when: 'a tour has no file',
    make: toured((m) => delete m.files[HALL_TOUR]),
    at: [MUSEUM, '/tours/0/id', '"first"'],
  },
  {
    code: 'unused-tour',
    when: 'a file is left of a tour that is no more',
    make: toured((m) => drop(m, MUSEUM, '/tours/0')),
    at: [HALL_TOUR, '', '{'],
  },
  {
    code: 'gated-tour-in-public',
    when: 'the stops of a tour for members lie open',
    make: toured((m) => {
      m.files['tours/inside.json'] = m.files[VAULT_TOUR];
    }),
    at: [MUSEUM, '/tours/1/access', '"access"'],
  },
  {
    code: 'public-tour-in-members',
    when: 'a tour for everyone lies in the members’ half',
    make: toured((m) => {
      m.files[`members/${HALL_TOUR}`] = m.files[HALL_TOUR];
      delete m.files[HALL_TOUR];
    }),
    at: [MUSEUM, '/tours/0/id', '"first"'],
  },
  {
    code: 'unknown-tier',
    when: 'a tour is for a tier that is not there',
    make: toured((m) => {
      put(m, MUSEUM, '/tours/1/access/tier', 'angel');
    }),
    at: [MUSEUM, '/tours/1/access/tier', '"angel"'],
    also: ['tour-stop-closed'],
  },
  {
    code: 'duplicate-id',
    when: 'two stops have one id',
    make: toured((m) => put(m, HALL_TOUR, '/stops/1/id', 'welcome')),
    at: [HALL_TOUR, '/stops/1/id', '"welcome"'],
  },
  {
    code: 'tour-cover-gated',
    when: 'a work of a room for members stands for a tour',
    make: toured((m) => put(m, MUSEUM, '/tours/1/cover/work', 'secret')),
    at: [MUSEUM, '/tours/1/cover/work', '"secret"'],
  },
  {
    code: 'unknown-room',
    when: 'a stop is in a room that is not there',
    make: toured((m) => put(m, HALL_TOUR, `${at(0)}/room`, 'attic')),
    at: [HALL_TOUR, `${at(0)}/room`, '"attic"'],
  },
  {
    code: 'unknown-work',
    when: 'a stop is at a work that hangs elsewhere',
    make: toured((m) => put(m, HALL_TOUR, `${at(1)}/work`, 'grid')),
    at: [HALL_TOUR, `${at(1)}/work`, '"grid"'],
  },
  {
    code: 'tour-stop-closed',
    when: 'a tour for everyone stops in a room for members',
    make: toured((m) => put(m, HALL_TOUR, at(1), { kind: 'work', room: 'vault', work: 'secret' })),
    at: [HALL_TOUR, `${at(1)}/room`, '"vault"'],
  },
  {
    code: 'tour-stop-closed',
    when: 'a tour for friends stops in a room for patrons',
    make: toured((m) => put(m, PLAN, '/rooms/2/access/tier', 'patron')),
    at: [VAULT_TOUR, `${at(0)}/room`, '"vault"'],
    fine: toured((m) => put(m, MUSEUM, '/tours/1/access/tier', 'patron')),
  },
  {
    code: 'tour-stop-unreachable',
    when: 'the way to a stop leads through a room for members',
    make: toured((m) => {
      put(m, PLAN, '/rooms/1/access', { tier: 'friend' });
      put(m, PLAN, '/rooms/1/teaser', (m.files[PLAN] as { rooms: { teaser?: unknown }[] }).rooms[2]!.teaser);
      for (const file of Object.keys(m.files).filter((name) => name.startsWith('rooms/gallery/'))) {
        m.files[`members/${file}`] = m.files[file];
        delete m.files[file];
        if (m.pixels[file]) m.pixels[`members/${file}`] = m.pixels[file];
      }
      const outline = [
        [16.4, 0],
        [20.4, 0],
        [20.4, 6],
        [16.4, 6],
      ];
      const label = { fr: 'Jardin', en: 'Garden' };
      put(m, PLAN, '/rooms/-', { id: 'garden', label, floor: 0, elevationM: -1, heightM: 4, outline });
      put(m, PLAN, '/openings/-', {
        id: 'gallery-garden',
        kind: 'door',
        rooms: ['gallery', 'garden'],
        from: [16, 3],
        to: [16.4, 3],
        widthM: 1.6,
        heightM: 2.4,
      });
      const room = m.files['members/rooms/gallery/room.json'] as object;
      m.files['rooms/garden/room.json'] = { ...room, room: 'garden', furniture: [], hang: [] };
      m.files['rooms/garden/works.json'] = { format: 1, room: 'garden', works: [] };
      put(m, HALL_TOUR, at(3), { kind: 'text', room: 'garden' });
    }),
    at: [HALL_TOUR, `${at(3)}/room`, '"garden"'],
  },
  {
    code: 'unknown-detail',
    when: 'a stop is at a detail that the work doesn’t have',
    make: toured((m) =>
      put(m, HALL_TOUR, at(2), { kind: 'detail', room: 'hall', work: 'wave', detail: 'foam' }),
    ),
    at: [HALL_TOUR, `${at(2)}/detail`, '"foam"'],
  },
  {
    code: 'tour-region-of-object',
    when: 'a stop shows a region of an object',
    make: toured((m) => put(m, HALL_TOUR, `${at(2)}/work`, 'sphere')),
    at: [HALL_TOUR, `${at(2)}/region`, '"region"'],
  },
  {
    code: 'tour-region-leaves-picture',
    when: 'a region reaches beyond the picture',
    make: toured((m) => put(m, HALL_TOUR, `${at(2)}/region/x`, 0.8)),
    at: [HALL_TOUR, `${at(2)}/region`, '"region"'],
    fine: toured((m) => put(m, HALL_TOUR, `${at(2)}/region/x`, 0.75)),
  },
  {
    code: 'viewpoint-not-free',
    when: 'one would stand in the wall',
    make: toured((m) => put(m, HALL_TOUR, `${at(3)}/position`, [8.1, 1])),
    at: [HALL_TOUR, `${at(3)}/position`, '"position"'],
    fine: toured((m) => put(m, HALL_TOUR, `${at(3)}/position`, [8.3, 1])),
  },
  {
    code: 'viewpoint-not-free',
    when: 'one would stand in the furniture',
    make: toured((m) => put(m, HALL_TOUR, `${at(3)}/position`, [12, 4.2])),
    at: [HALL_TOUR, `${at(3)}/position`, '"position"'],
  },
  {
    code: 'missing-translation',
    when: 'a stop says nothing in one of the languages',
    make: toured((m) => drop(m, HALL_TOUR, '/stops/0/narration/text/en')),
    at: [HALL_TOUR, '/stops/0/narration/text', '"text"'],
  },
  {
    code: 'audio-without-captions',
    when: 'a recording can’t be read',
    make: toured((m) => drop(m, HALL_TOUR, `${AUDIO}/en/captions`)),
    at: [HALL_TOUR, `${AUDIO}/en`, '"en"'],
  },
  {
    code: 'captions-broken',
    when: 'the captions are no WebVTT',
    make: toured((m) => {
      m.files['tours/first/wave.vtt'] = '1\n00:00:00,000 --> 00:00:01,500\nA wave.\n';
    }),
    at: [HALL_TOUR, `${AUDIO}/en/captions`, '"captions"'],
  },
  {
    code: 'missing-file',
    when: 'a recording is not there',
    make: toured((m) => delete m.files['tours/first/wave.mp3']),
    at: [HALL_TOUR, `${AUDIO}/en/src`, '"src"'],
  },
  {
    code: 'missing-file',
    when: 'the captions of a recording are not there',
    make: toured((m) => delete m.files['tours/first/wave.vtt']),
    at: [HALL_TOUR, `${AUDIO}/en/captions`, '"captions"'],
  },
  {
    code: 'unlisted-language',
    when: 'a recording is in a language that the museum doesn’t speak',
    make: toured((m) => put(m, HALL_TOUR, `${AUDIO}/de`, { src: 'wave.mp3', captions: 'wave.vtt' })),
    at: [HALL_TOUR, `${AUDIO}/de`, '"de"'],
  },
];
