import en from '../i18n/cli-members.en.json' with { type: 'json' };
import fr from '../i18n/cli-members.fr.json' with { type: 'json' };
import { translatorFor } from '../i18n/translate.ts';
import type { Command } from './command.ts';
import { ACTIONS } from './members/actions.ts';
import { withSentences } from './members/with-sentences.ts';
import { readArgs } from './parse-args.ts';

const TEXTS = { en, fr };

const OPTIONS = {
  tier: { type: 'string' },
  days: { type: 'string' },
  until: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  language: { type: 'string' },
  people: { type: 'string' },
  mail: { type: 'boolean' },
  write: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `enfilade members …`: members and their cards, also while the server runs. */
export const members: Command = {
  name: 'members',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const wrong = (sentence: string): 2 => {
      io.err(sentence);
      return 2;
    };
    const read = readArgs(args, OPTIONS, 2);
    if (!read.ok) return wrong(t('badArgument', { argument: read.argument }));
    const { help, ...options } = read.parsed.values;
    if (help) {
      io.out(t('help'));
      return 0;
    }
    const [name = '', named] = read.parsed.positionals;
    if (name === '') return wrong(t('help'));
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) return wrong(t('unknownAction', { action: name, actions: Object.keys(ACTIONS).join(', ') }));
    if (named !== undefined && action.names === undefined)
      return wrong(t('badArgument', { argument: named }));
    if (named === undefined && action.names?.endsWith('!'))
      return wrong(t('missing', { option: action.names.slice(0, -1) }));
    const stray = Object.keys(options).find((option) => !action.takes.includes(option as never));
    if (stray !== undefined) return wrong(t('badArgument', { argument: `--${stray}` }));
    return withSentences(io, () => action.run({ io, t }, options, named));
  },
};
