import type { Command, ExitCode, Io } from './command.ts';
import { cliLanguage, cliTexts } from './texts.ts';

/** The commands by name, loaded when they are called: `validate` needs no database, `members` no pictures. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  validate: async () => (await import('./validate.ts')).validate,
  preview: async () => (await import('./preview.ts')).preview,
  directory: async () => (await import('./directory.ts')).directory,
  synth: async () => (await import('./synth.ts')).synth,
  bake: async () => (await import('./bake.ts')).bake,
  previews: async () => (await import('./previews.ts')).previews,
  index: async () => (await import('./search-index.ts')).searchIndex,
  members: async () => (await import('./members.ts')).members,
  staff: async () => (await import('./staff.ts')).staff,
  audit: async () => (await import('./audit.ts')).audit,
  mails: async () => (await import('./mails.ts')).mails,
  orders: async () => (await import('./orders.ts')).orders,
  reminders: async () => (await import('./reminders.ts')).reminders,
  keys: async () => (await import('./keys.ts')).keys,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  schemas: async () => (await import('./schemas.ts')).schemas,
};

/** Runs `npx enfilade …` with the arguments after the program's name. */
export async function runCli(argv: readonly string[], process: Omit<Io, 'lang'>): Promise<ExitCode> {
  const { lang: wish, rest } = takeLanguage(argv);
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const io: Io = { ...process, lang: cliLanguage(wish, LC_ALL, LC_MESSAGES, LANG) };
  const t = cliTexts(io.lang);
  const [name, ...args] = rest;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(await help(io));
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return (await load()).run(args, io);
  if (name !== undefined) io.err(t('common.unknownCommand', { command: name }));
  io.err(await help(io));
  return 2;
}

/** Takes `--lang fr` or `--lang=fr` out, wherever it stands before a `--`. */
function takeLanguage(argv: readonly string[]): { lang: string | undefined; rest: readonly string[] } {
  const end = argv.indexOf('--');
  const at = argv.findIndex(
    (arg, i) => (end < 0 || i < end) && (arg === '--lang' || arg.startsWith('--lang=')),
  );
  if (at < 0) return { lang: undefined, rest: argv };
  const inOne = argv[at] !== '--lang';
  return {
    lang: inOne ? argv[at]?.slice('--lang='.length) : argv[at + 1],
    rest: argv.toSpliced(at, inOne ? 1 : 2),
  };
}

async function help({ lang }: Io): Promise<string> {
  const t = cliTexts(lang);
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary[lang]}`);
  return [t('common.usage'), '', ...lines, '', t('common.options')].join('\n');
}
