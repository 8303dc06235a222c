import { readdir } from 'node:fs/promises';
import path from 'node:path';
import en from '../i18n/cli-synth.en.json' with { type: 'json' };
import fr from '../i18n/cli-synth.fr.json' with { type: 'json' };
import { type Translator, translatorFor } from '../i18n/translate.ts';
import { capacityOf, roomsFor, type SynthWish } from '../synth/index.ts';
import type { Command, Io } from './command.ts';
import { readArgs } from './parse-args.ts';
import { type SynthResult, type SynthStep, writeSynthMuseum } from './synth/write-museum.ts';

const TEXTS = { en, fr };
const MOST_ROOMS = 50_000;
const MOST_GATED = 0.3;
const DEFAULT_WORKS = 1000;
/** Progress is told at most so often, in milliseconds. */
const TELL_EVERY_MS = 2000;

/** `enfilade synth`: a valid museum of any size, for trying and measuring. */
export const synth: Command = {
  name: 'synth',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const read = readArgs(
      args,
      {
        rooms: { type: 'string' },
        works: { type: 'string' },
        out: { type: 'string' },
        gated: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
      0,
    );
    if (!read.ok) {
      io.err(t('badArgument', { argument: read.argument }));
      return 2;
    }
    const { values } = read.parsed;
    if (values.help) {
      io.out(t('help'));
      return 0;
    }
    const wish = readWish(values, io, t);
    if (!wish) return 2;
    const folder = path.resolve(values.out ?? '');
    if (values.out === undefined || !(await isEmpty(folder))) {
      io.err(values.out === undefined ? t('noOut') : t('notEmpty', { folder }));
      return 2;
    }
    const isJson = values.json === true;
    const result = await writeSynthMuseum(wish, folder, teller(io, t, isJson));
    io.out(isJson ? JSON.stringify(result) : closingWords(result, t));
    return 0;
  },
};

type Options = Readonly<Partial<Record<'rooms' | 'works' | 'gated' | 'seed', string>>>;

function readWish(options: Options, io: Io, t: Translator): SynthWish | undefined {
  const works = options.works === undefined ? DEFAULT_WORKS : whole(options.works);
  const rooms = options.rooms === undefined && works !== undefined ? roomsFor(works) : whole(options.rooms);
  const gated = Number(options.gated ?? 0);
  const seed = whole(options.seed ?? '1');
  if (works === undefined) io.err(t('badNumber', { option: 'works' }));
  else if (rooms === undefined || rooms < 1 || rooms > MOST_ROOMS)
    io.err(t('badRooms', { most: MOST_ROOMS }));
  else if (works > capacityOf(rooms)) io.err(t('tooFewRooms', { works, rooms: roomsFor(works) }));
  else if (!(gated >= 0 && gated <= MOST_GATED)) io.err(t('badShare', { most: MOST_GATED }));
  else if (seed === undefined) io.err(t('badNumber', { option: 'seed' }));
  else return { rooms, works, gated, seed };
  return undefined;
}

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

const isEmpty = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : ['?'])))
    .length === 0;

function teller(io: Io, t: Translator, isJson: boolean): (step: SynthStep) => void {
  let toldMs = Number.NEGATIVE_INFINITY;
  return (step) => {
    const nowMs = performance.now();
    if (step.done < step.of && nowMs - toldMs < TELL_EVERY_MS) return;
    toldMs = nowMs;
    const { kind, done, of } = step;
    io.err(isJson ? JSON.stringify(step) : t(`progress.${kind}`, { done, of }));
  };
}

function closingWords(result: SynthResult, t: Translator): string {
  const { public: open, members, bytes, ...counts } = result;
  const lines = [t('done', { ...counts, size: Math.round(bytes / 1e6) }), t('shared', counts)];
  const variables =
    members === undefined ? `MUSEUM_DIR=${open}` : `MUSEUM_DIR=${open} MEMBERS_DIR=${members}`;
  return [...lines, t('show', { command: `${variables} npm start` })].join('\n');
}
