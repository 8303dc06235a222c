import path from 'node:path';
import en from '../i18n/cli-previews.en.json' with { type: 'json' };
import fr from '../i18n/cli-previews.fr.json' with { type: 'json' };
import { type Translator, translatorFor } from '../i18n/translate.ts';
import type { Command, Io } from './command.ts';
import { makePreviews } from './previews/make-previews.ts';
import { type SurveyedRoom, surveyRooms } from './previews/survey-rooms.ts';
import { removePreviews, writePreviews } from './previews/write-previews.ts';
import { readFolderArgs } from './read-folder-args.ts';
import { BrokenMuseum } from './read-museum.ts';

const TEXTS = { en, fr };

type RoomFigures = {
  readonly room: string;
  readonly pictures: number;
  /** Pictures without a preview, since they lie with other museums. */
  readonly remote: number;
  readonly fresh: boolean;
  /** Of the sheet that was written. */
  readonly bytes?: number;
};

/** `enfilade previews [DIR]`: makes what rooms show of their pictures before these are there. */
export const previews: Command = {
  name: 'previews',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const read = readFolderArgs(
      args,
      io,
      { check: { type: 'boolean' }, force: { type: 'boolean' } },
      {
        badArgument: (argument) => t('badArgument', { argument }),
        help: () => t('help'),
        noFolder: (folder) => t('noFolder', { folder }),
      },
    );
    if ('exit' in read) return read.exit;
    const { values, folders } = read;
    const check = values.check === true;
    const figures: RoomFigures[] = [];
    try {
      for await (const room of surveyRooms(folders)) {
        const isDone = room.isFresh && (check || !values.force);
        const made = isDone || check ? {} : await make(room);
        figures.push({ ...figuresOf(room), ...made });
        if (!values.json) tell(figures.at(-1)!, { io, t, check });
      }
    } catch (error) {
      if (error instanceof BrokenMuseum) io.err(t('broken', { file: error.file }));
      else io.err(t('failed', { reason: (error as Error).message }));
      return 1;
    }
    const fresh = figures.every((room) => room.fresh);
    if (values.json) io.out(JSON.stringify({ fresh, rooms: figures }, null, 2));
    else if (check && !fresh) io.err(t('stale'));
    else io.out(t(figures.some(({ bytes }) => bytes !== undefined) ? 'done' : 'fresh'));
    return fresh || !check ? 0 : 1;
  },
};

const figuresOf = ({ id, sources, remote, isFresh }: SurveyedRoom): RoomFigures => ({
  room: id,
  pictures: sources.length,
  remote,
  fresh: isFresh,
});

async function make({ sources, folder }: SurveyedRoom): Promise<{ readonly bytes: number }> {
  if (sources.length === 0) {
    await removePreviews(folder);
    return { bytes: 0 };
  }
  const made = await makePreviews(sources, (file) => path.join(folder, file));
  await writePreviews(folder, made);
  return { bytes: made.sheet.length };
}

function tell(
  { room, pictures, remote, fresh, bytes }: RoomFigures,
  { io, t, check }: { readonly io: Io; readonly t: Translator; readonly check: boolean },
): void {
  if (bytes !== undefined) io.out(t('line', { room, pictures, kB: Math.round(bytes / 1000) }));
  else if (check && !fresh) io.err(t('staleRoom', { room }));
  if (remote > 0) io.out(t('remote', { room, remote }));
}
