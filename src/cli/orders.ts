import en from '../i18n/cli-orders.en.json' with { type: 'json' };
import fr from '../i18n/cli-orders.fr.json' with { type: 'json' };
import { translatorFor } from '../i18n/translate.ts';
import type { Command } from './command.ts';
import { withSentences } from './members/with-sentences.ts';
import { listOrders } from './orders/list.ts';
import { moveOrder } from './orders/move.ts';
import { readArgs } from './parse-args.ts';

const TEXTS = { en, fr };
const OPTIONS = {
  state: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `enfilade orders list | confirm | cancel | refund`: orders that are paid at the museum, also while the server runs. */
export const orders: Command = {
  name: 'orders',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const wrong = (sentence: string): 2 => {
      io.err(sentence);
      return 2;
    };
    const read = readArgs(args, OPTIONS, 2);
    if (!read.ok) return wrong(t('badArgument', { argument: read.argument }));
    const { help, json = false, state } = read.parsed.values;
    const [action, order] = read.parsed.positionals;
    if (help) {
      io.out(t('help'));
      return 0;
    }
    if (action === undefined) return wrong(t('help'));
    const context = { io, t };
    if (action === 'list') {
      if (order !== undefined) return wrong(t('badArgument', { argument: order }));
      return withSentences(io, () => listOrders(context, { state: state ?? 'open', json }));
    }
    if (action !== 'confirm' && action !== 'cancel' && action !== 'refund') {
      return wrong(t('unknownAction', { action }));
    }
    if (order === undefined) return wrong(t('missing'));
    if (state !== undefined) return wrong(t('badArgument', { argument: '--state' }));
    return withSentences(io, () => moveOrder(context, { action, order, json }));
  },
};
