/** The languages in which the command line speaks. */
export const CLI_LANGUAGES = ['en', 'fr'] as const;
export type CliLanguage = (typeof CLI_LANGUAGES)[number];

/** What a command may touch of the process, so that tests call commands without one. */
export type Io = {
  /** Writes one line (or several) to standard output; the line end is added. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly lang: CliLanguage;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** 0 fine, 1 the content has errors (or the thing asked for failed), 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** One command of `npx enfilade`. `args` follow the command's name; `--lang` has been taken out. */
export type Command = {
  readonly name: string;
  /** One line for `npx enfilade --help`. */
  readonly summary: Readonly<Record<CliLanguage, string>>;
  readonly run: (args: readonly string[], io: Io) => Promise<ExitCode>;
};
