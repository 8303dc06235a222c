import en from '../i18n/cli-audit.en.json' with { type: 'json' };
import fr from '../i18n/cli-audit.fr.json' with { type: 'json' };
import { translatorFor } from '../i18n/translate.ts';
import { openDesk } from '../membership/index.ts';
import type { LogEntry } from '../museum/desk/answers.ts';
import type { Command, ExitCode } from './command.ts';
import { type MembersContext, withMembership } from './members/with-membership.ts';
import { withSentences } from './members/with-sentences.ts';
import { readArgs } from './parse-args.ts';
import { formatTable } from './table.ts';

const TEXTS = { en, fr };
const OPTIONS = {
  limit: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
const LISTED = 50;
const LISTED_MOST = 10_000;

/** `enfilade audit list`: who did what about whom. */
export const audit: Command = {
  name: 'audit',
  summary: { en: en.summary, fr: fr.summary },
  run: async (args, io) => {
    const t = translatorFor(io.lang, TEXTS[io.lang]);
    const wrong = (sentence: string): 2 => {
      io.err(sentence);
      return 2;
    };
    const read = readArgs(args, OPTIONS, 1);
    if (!read.ok) return wrong(t('badArgument', { argument: read.argument }));
    const { help, json = false, limit = String(LISTED) } = read.parsed.values;
    const [action] = read.parsed.positionals;
    if (help) {
      io.out(t('help'));
      return 0;
    }
    if (action === undefined) return wrong(t('help'));
    if (action !== 'list') return wrong(t('unknownAction', { action }));
    const count = /^\d{1,5}$/.test(limit) ? Number(limit) : 0;
    if (count < 1 || count > LISTED_MOST) return wrong(t('badLimit'));
    return withSentences(io, () => list({ io, t }, count, json));
  },
};

function list(context: MembersContext, count: number, json: boolean): Promise<ExitCode> {
  const { io, t } = context;
  return withMembership(context, async ({ store }, museum) => {
    const desk = openDesk({ store, museum: async () => museum, nowMs: Date.now });
    const entries: LogEntry[] = [];
    for (let more = true; more && entries.length < count; ) {
      const last = entries.at(-1);
      const page = await desk.log(last && { atMs: last.atMs, id: last.id });
      entries.push(...page.entries);
      more = page.more;
    }
    const shown = entries.slice(0, count);
    if (json) io.out(JSON.stringify({ entries: shown }, null, 2));
    else if (shown.length === 0) io.out(t('none'));
    else io.out(tableOf(shown, context));
    return 0;
  });
}

function tableOf(entries: readonly LogEntry[], { t }: MembersContext): string {
  const columns = ['at', 'who', 'action', 'whom', 'details'] as const;
  const rows = entries.map(({ atMs, actor, action, subject, details }) => [
    new Date(atMs).toISOString().slice(0, 16).replace('T', ' '),
    actor.name ?? t(`actors.${actor.kind}`),
    action,
    subject ? (subject.name ?? subject.id) : '',
    Object.keys(details).length > 0 ? JSON.stringify(details) : '',
  ]);
  return formatTable([columns.map((column) => t(`columns.${column}`)), ...rows]);
}
