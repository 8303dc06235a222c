import { type BakeEvent, BrokenFile, bakeMuseum, readBakeRooms } from '../bake/index.ts';
import en from '../i18n/cli-bake.en.json' with { type: 'json' };
import fr from '../i18n/cli-bake.fr.json' with { type: 'json' };
import { type Translator, translatorFor } from '../i18n/translate.ts';
import type { Command, Io } from './command.ts';
import { readFolderArgs } from './read-folder-args.ts';

const TEXTS = { en, fr };
const MAX_WORKERS = 256;

/** `enfilade bake [DIR]`: computes the light of rooms that changed since. */
export const bake: Command = {
  name: 'bake',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const read = readFolderArgs(
      args,
      io,
      {
        room: { type: 'string', multiple: true },
        force: { type: 'boolean' },
        workers: { type: 'string' },
      },
      {
        badArgument: (argument) => t('badArgument', { argument }),
        help: () => t('help'),
        noFolder: (folder) => t('noFolder', { folder }),
      },
    );
    if ('exit' in read) return read.exit;
    const { values, folders } = read;
    const workers = values.workers === undefined ? undefined : Number(values.workers);
    if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= MAX_WORKERS)) {
      io.err(t('badWorkers'));
      return 2;
    }
    const teller = new BakeTeller(io, t, values.json === true);
    try {
      const known = (await readBakeRooms(folders)).map(({ id }) => id);
      const strange = values.room?.find((room) => !known.includes(room));
      if (strange !== undefined) {
        io.err(t('noRoom', { room: strange, rooms: known.join(', ') }));
        return 2;
      }
      const result = await bakeMuseum({
        folders,
        ...(values.room ? { rooms: values.room } : {}),
        ...(workers === undefined ? {} : { workers }),
        force: values.force === true,
        onEvent: (event) => teller.tell(event),
      });
      teller.end(result);
      return 0;
    } catch (error) {
      if (error instanceof BrokenFile) io.err(t('broken', { file: error.file }));
      else io.err(t('failed', { room: teller.room, reason: (error as Error).message }));
      return 1;
    }
  },
};

/** Says how a bake goes on. */
class BakeTeller {
  room = '';
  readonly #io: Io;
  readonly #t: Translator;
  readonly #isJson: boolean;
  readonly #startedMs = performance.now();
  #number = { number: 0, of: 0 };

  constructor(io: Io, t: Translator, isJson: boolean) {
    this.#io = io;
    this.#t = t;
    this.#isJson = isJson;
  }

  tell(event: BakeEvent): void {
    if (event.kind === 'started') {
      this.room = event.room;
      this.#number = { number: event.number, of: event.of };
    }
    if (this.#isJson) {
      this.#io.out(JSON.stringify(event));
      return;
    }
    const { room } = event;
    if (event.kind === 'progress')
      this.#io.out(
        this.#t('progress', {
          ...this.#number,
          room,
          percent: Math.round(event.share * 100),
          left: this.#left(event.leftS),
        }),
      );
    if (event.kind === 'baked')
      this.#io.out(
        this.#t('baked', {
          ...this.#number,
          room,
          seconds: event.seconds.toFixed(1),
          size: Math.round(event.bytes / 1000),
          width: event.width,
          height: event.height,
          left: event.leftS !== undefined && event.leftS > 1 ? this.#left(event.leftS) : '',
        }),
      );
    if (event.kind === 'unread-model') this.#io.err(this.#t('unreadModel', { room, work: event.work }));
  }

  end({ baked, fresh }: { baked: number; fresh: number }): void {
    if (this.#isJson) return;
    const time = this.#time((performance.now() - this.#startedMs) / 1000);
    this.#io.out(baked === 0 ? this.#t('allFresh') : this.#t('done', { baked, fresh, time }));
  }

  #left(seconds: number | undefined): string {
    return seconds === undefined ? '' : this.#t('left', { time: this.#time(seconds) });
  }

  #time(seconds: number): string {
    return seconds < 90
      ? this.#t('seconds', { count: Math.round(seconds) })
      : this.#t('minutes', { count: Math.round(seconds / 60) });
  }
}
