import en from '../i18n/cli-index.en.json' with { type: 'json' };
import fr from '../i18n/cli-index.fr.json' with { type: 'json' };
import { type Translator, translatorFor } from '../i18n/translate.ts';
import type { Command, Io } from './command.ts';
import { nodeMuseumSource } from './node-museum-source.ts';
import { readFolderArgs } from './read-folder-args.ts';
import { BrokenMuseum } from './read-museum.ts';
import { holdIndexes, writeIndexes } from './search/index-folders.ts';
import { type MadeIndex, makeIndexes } from './search/make-indexes.ts';

const TEXTS = { en, fr };

/** `enfilade index [DIR]`: makes the index by which a museum's works are searched. */
export const searchIndex: Command = {
  name: 'index',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const read = readFolderArgs(
      args,
      io,
      { check: { type: 'boolean' } },
      {
        badArgument: (argument) => t('badArgument', { argument }),
        help: () => t('help'),
        noFolder: (folder) => t('noFolder', { folder }),
      },
    );
    if ('exit' in read) return read.exit;
    const { values, folders } = read;
    try {
      const indexes = await makeIndexes(nodeMuseumSource(folders), folders.members !== undefined);
      const fresh = await holdIndexes(folders, indexes);
      if (!fresh && !values.check) await writeIndexes(folders, indexes);
      if (values.json) io.out(JSON.stringify({ fresh, indexes: indexes.map(figuresOf) }, null, 2));
      else tell(indexes, { io, t, fresh, check: values.check === true });
      return fresh || !values.check ? 0 : 1;
    } catch (error) {
      if (error instanceof BrokenMuseum) io.err(t('broken', { file: error.file }));
      else io.err(t('failed', { reason: (error as Error).message }));
      return 1;
    }
  },
};

const figuresOf = ({ half, group, lang, works, files }: MadeIndex) => ({
  half,
  ...(group === undefined ? {} : { group }),
  lang,
  works,
  files: files.length,
  bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
});

type Telling = { readonly io: Io; readonly t: Translator; readonly fresh: boolean; readonly check: boolean };

function tell(indexes: readonly MadeIndex[], { io, t, fresh, check }: Telling): void {
  if (check && !fresh) {
    io.err(t('stale'));
    return;
  }
  for (const index of indexes) {
    const { lang, group, works, files, bytes } = figuresOf(index);
    const whose = group === undefined ? t('public') : t('group', { group });
    io.out(t('line', { lang, whose, works, files, kB: Math.round(bytes / 1000) }));
  }
  io.out(t(fresh ? 'fresh' : 'done'));
}
