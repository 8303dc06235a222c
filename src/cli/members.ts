import en from '../i18n/cli-members.en.json' with { type: 'json' };
import fr from '../i18n/cli-members.fr.json' with { type: 'json' };
import { translatorFor } from '../i18n/translate.ts';
import type { Command, ExitCode } from './command.ts';
import { issue } from './members/issue.ts';
import { list } from './members/list.ts';
import { revoke } from './members/revoke.ts';
import type { MembersContext, MembersOptions } from './members/with-membership.ts';
import { withSentences } from './members/with-sentences.ts';
import { readArgs } from './parse-args.ts';

const TEXTS = { en, fr };

const OPTIONS = {
  tier: { type: 'string' },
  days: { type: 'string' },
  name: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const ACTIONS: Readonly<
  Record<
    string,
    (context: MembersContext, options: MembersOptions, id: string | undefined) => Promise<ExitCode>
  >
> = { issue, list, revoke };

/** `enfilade members issue | list | revoke`: membership cards, also while the server runs. */
export const members: Command = {
  name: 'members',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const read = readArgs(args, OPTIONS, 2);
    if (!read.ok) {
      io.err(t('badArgument', { argument: read.argument }));
      return 2;
    }
    const { help, ...options } = read.parsed.values;
    if (help) {
      io.out(t('help'));
      return 0;
    }
    const [action = '', id] = read.parsed.positionals;
    if (action === '') {
      io.err(t('help'));
      return 2;
    }
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (!act || (id !== undefined && action !== 'revoke')) {
      io.err(act ? t('badArgument', { argument: id ?? '' }) : t('unknownAction', { action }));
      return 2;
    }
    return withSentences(io, () => act({ io, t }, options, id));
  },
};
