import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import en from '../../i18n/cli-store.en.json' with { type: 'json' };
import fr from '../../i18n/cli-store.fr.json' with { type: 'json' };
import { type Translator, translatorFor } from '../../i18n/translate.ts';
import { MembershipError } from '../../membership/index.ts';
import { readConfig, type ServerConfig, startSentence } from '../../server/index.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { readArgs } from '../parse-args.ts';

/** The program's own folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export type StoreTask = {
  readonly io: Io;
  readonly t: Translator;
  readonly config: ServerConfig;
  /** The file that was named, as an absolute path. */
  readonly file: string;
  readonly json: boolean;
};

const TEXTS = { en, fr };

/** A command on the store of this environment and one file. */
export function storeCommand(
  name: 'backup' | 'restore',
  act: (task: StoreTask) => Promise<ExitCode>,
): Command {
  return {
    name,
    summary: { en: en[`${name}Summary`], fr: fr[`${name}Summary`] },
    run: async (args, io) => {
      const t = translatorFor(io.lang, TEXTS[io.lang]);
      const read = readArgs(args, { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } }, 1);
      if (!read.ok) return wrong(io, t('badArgument', { argument: read.argument, command: name }));
      const { values, positionals } = read.parsed;
      if (values.help) {
        io.out(t(`${name}Help`));
        return 0;
      }
      const [named] = positionals;
      if (!named) return wrong(io, t('missingFile', { command: name }));
      const configured = readConfig(io.env, ROOT);
      if (!configured.ok) return wrong(io, configured.mistakes.join('\n'));
      const task = { io, t, config: configured.config, file: resolve(named), json: values.json === true };
      try {
        return await act(task);
      } catch (error) {
        if (!(error instanceof MembershipError)) throw error;
        io.err(startSentence(error));
        return 1;
      }
    },
  };
}

function wrong(io: Io, sentence: string): 2 {
  io.err(sentence);
  return 2;
}

/** What a system call says of a file, or `undefined` for any other error. */
export function reasonOf(error: unknown): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  return /^E[A-Z]+$/.test(code ?? '') ? message : undefined;
}
