import en from '../i18n/cli-keys.en.json' with { type: 'json' };
import fr from '../i18n/cli-keys.fr.json' with { type: 'json' };
import { translatorFor } from '../i18n/translate.ts';
import type { Command, ExitCode } from './command.ts';
import { fileKeys } from './keys/files.ts';
import { listKeys } from './keys/list.ts';
import { pruneKeys } from './keys/prune.ts';
import { rotateKeys } from './keys/rotate.ts';
import type { MembersContext } from './members/with-membership.ts';
import { withSentences } from './members/with-sentences.ts';
import { readArgs } from './parse-args.ts';

const TEXTS = { en, fr };

const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

const ACTIONS: Readonly<Record<string, (context: MembersContext, json: boolean) => Promise<ExitCode>>> = {
  list: listKeys,
  rotate: rotateKeys,
  prune: pruneKeys,
  files: fileKeys,
};

/** `enfilade keys list | rotate | prune | files`: the keys that sign cards, also while the server runs. */
export const keys: Command = {
  name: 'keys',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const read = readArgs(args, OPTIONS, 1);
    if (!read.ok) {
      io.err(t('badArgument', { argument: read.argument }));
      return 2;
    }
    const { help, json = false } = read.parsed.values;
    const [action = ''] = read.parsed.positionals;
    if (help || action === '') {
      (help ? io.out : io.err)(t('help'));
      return help ? 0 : 2;
    }
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!act) {
      io.err(t('unknownAction', { action }));
      return 2;
    }
    return withSentences(io, () => act({ io, t }, json));
  },
};
