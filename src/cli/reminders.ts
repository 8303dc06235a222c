import en from '../i18n/cli-reminders.en.json' with { type: 'json' };
import fr from '../i18n/cli-reminders.fr.json' with { type: 'json' };
import { translatorFor } from '../i18n/translate.ts';
import { runReminders } from '../membership/index.ts';
import type { Command } from './command.ts';
import { withMembership } from './members/with-membership.ts';
import { withSentences } from './members/with-sentences.ts';
import { readArgs } from './parse-args.ts';

const TEXTS = { en, fr };
const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/** `enfilade reminders run`: for cron, what the server does by itself. */
export const reminders: Command = {
  name: 'reminders',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const wrong = (sentence: string): 2 => {
      io.err(sentence);
      return 2;
    };
    const read = readArgs(args, OPTIONS, 1);
    if (!read.ok) return wrong(t('badArgument', { argument: read.argument }));
    const { help, json = false } = read.parsed.values;
    const [action] = read.parsed.positionals;
    if (help) {
      io.out(t('help'));
      return 0;
    }
    if (action === undefined) return wrong(t('help'));
    if (action !== 'run') return wrong(t('badArgument', { argument: action }));
    return withSentences(io, () =>
      withMembership({ io, t }, async ({ store }, museum) => {
        const written = await runReminders({ store, museum: async () => museum, nowMs: Date.now });
        io.out(json ? JSON.stringify({ written }) : t('written', { count: written }));
        return 0;
      }),
    );
  },
};
