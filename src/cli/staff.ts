import en from '../i18n/cli-staff.en.json' with { type: 'json' };
import fr from '../i18n/cli-staff.fr.json' with { type: 'json' };
import { translatorFor } from '../i18n/translate.ts';
import { outboxPath, staffAccounts } from '../membership/index.ts';
import type { ServerConfig } from '../server/index.ts';
import type { Command, ExitCode } from './command.ts';
import { type MembersContext, withMembership } from './members/with-membership.ts';
import { withSentences } from './members/with-sentences.ts';
import { readArgs } from './parse-args.ts';
import { formatTable } from './table.ts';

const TEXTS = { en, fr };
const OPTIONS = {
  name: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `enfilade staff add | list | remove`: who may come to the desk, also while the server runs. */
export const staff: Command = {
  name: 'staff',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const wrong = (sentence: string): 2 => {
      io.err(sentence);
      return 2;
    };
    const read = readArgs(args, OPTIONS, 2);
    if (!read.ok) return wrong(t('badArgument', { argument: read.argument }));
    const { help, json = false, name } = read.parsed.values;
    const [action, email] = read.parsed.positionals;
    if (help) {
      io.out(t('help'));
      return 0;
    }
    if (action === undefined) return wrong(t('help'));
    if (action !== 'add' && action !== 'list' && action !== 'remove')
      return wrong(t('unknownAction', { action }));
    if (name !== undefined && action !== 'add') return wrong(t('badArgument', { argument: '--name' }));
    if (action === 'list') {
      if (email !== undefined) return wrong(t('badArgument', { argument: email }));
      return withSentences(io, () => list({ io, t }, json));
    }
    if (email === undefined) return wrong(t('missingEmail'));
    return withSentences(io, () =>
      action === 'add' ? add({ io, t }, { email, name }) : remove({ io, t }, email),
    );
  },
};

function add(
  context: MembersContext,
  { email, name }: { readonly email: string; readonly name: string | undefined },
): Promise<ExitCode> {
  const { io, t } = context;
  return withMembership(context, async ({ store }, museum, config) => {
    const language = museum.languages.includes(io.lang) ? io.lang : (museum.languages[0] ?? io.lang);
    const added = await staffAccounts({ store, nowMs: Date.now }).add({ email, name, language });
    if (added.kind === 'refused') {
      io.err(t(`refusals.${added.code}`, { email }));
      return 1;
    }
    io.out(t('added', { email: added.account.email, name: added.account.name }));
    io.err(t(config.smtpUrl === undefined ? 'inOutbox' : 'bySmtp', { folder: outboxOf(config) }));
    return 0;
  });
}

const outboxOf = ({ dataDir }: ServerConfig): string => outboxPath(dataDir);

function list(context: MembersContext, json: boolean): Promise<ExitCode> {
  const { io, t } = context;
  return withMembership(context, async ({ store }) => {
    const accounts = await staffAccounts({ store, nowMs: Date.now }).list();
    if (json) io.out(JSON.stringify({ staff: accounts }, null, 2));
    else if (accounts.length === 0) io.out(t('none'));
    else {
      const rows = accounts.map(({ email, name, endedAtMs }) => [
        email,
        name,
        t(endedAtMs === null ? 'states.open' : 'states.ended'),
      ]);
      io.out(formatTable([[t('columns.email'), t('columns.name'), t('columns.state')], ...rows]));
    }
    return 0;
  });
}

function remove(context: MembersContext, email: string): Promise<ExitCode> {
  const { io, t } = context;
  return withMembership(context, async ({ store }) => {
    const removed = await staffAccounts({ store, nowMs: Date.now }).remove(email);
    (removed ? io.out : io.err)(t(removed ? 'removed' : 'unknown', { email }));
    return removed ? 0 : 1;
  });
}
