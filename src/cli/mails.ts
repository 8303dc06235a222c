import en from '../i18n/cli-mails.en.json' with { type: 'json' };
import fr from '../i18n/cli-mails.fr.json' with { type: 'json' };
import { translatorFor } from '../i18n/translate.ts';
import { type ListedMail, MembershipError } from '../membership/index.ts';
import { startSentence } from '../server/index.ts';
import type { Command, ExitCode } from './command.ts';
import { type MembersContext, withMembership } from './members/with-membership.ts';
import { readArgs } from './parse-args.ts';

const TEXTS = { en, fr };
const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
const LISTED_MOST = 200;

/** `enfilade mails list | retry`: the queue of mails, also while the server runs. */
export const mails: Command = {
  name: 'mails',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const wrong = (sentence: string): 2 => {
      io.err(sentence);
      return 2;
    };
    const read = readArgs(args, OPTIONS, 2);
    if (!read.ok) return wrong(t('badArgument', { argument: read.argument }));
    const { help, json = false } = read.parsed.values;
    const [action, id] = read.parsed.positionals;
    if (help) {
      io.out(t('help'));
      return 0;
    }
    if (action === undefined) return wrong(t('help'));
    if (action !== 'list' && action !== 'retry') return wrong(t('unknownAction', { action }));
    if (action === 'list' && id !== undefined) return wrong(t('badArgument', { argument: id }));
    if (action === 'retry' && id === undefined) return wrong(t('missingId'));
    try {
      return await (id === undefined ? list({ io, t }, json) : retry({ io, t }, id));
    } catch (error) {
      if (!(error instanceof MembershipError)) throw error;
      io.err(startSentence(error));
      return 1;
    }
  },
};

function list(context: MembersContext, json: boolean): Promise<ExitCode> {
  const { io, t } = context;
  return withMembership(context, async ({ store }) => {
    const mails = await store.repositories.mails.list(LISTED_MOST);
    if (json) io.out(JSON.stringify({ mails }, null, 2));
    else if (mails.length === 0) io.out(t('none'));
    else io.out(tableOf(mails, context));
    return 0;
  });
}

function retry(context: MembersContext, id: string): Promise<ExitCode> {
  const { io, t } = context;
  return withMembership(context, async ({ store }) => {
    const found = await store.repositories.mails.retry(id, Date.now());
    (found ? io.out : io.err)(t(found ? 'retried' : 'notGivenUp', { id }));
    return found ? 0 : 1;
  });
}

function tableOf(mails: readonly ListedMail[], { t }: MembersContext): string {
  const columns = ['id', 'at', 'kind', 'to', 'state'] as const;
  const rows = mails.map(({ id, createdAtMs, kind, recipient, state, lastError }) => {
    const told = t(`states.${state}`);
    const at = new Date(createdAtMs).toISOString().slice(0, 16).replace('T', ' ');
    return [id, at, kind, recipient, lastError ? t('withError', { state: told, error: lastError }) : told];
  });
  const all = [columns.map((column) => t(`columns.${column}`)), ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
