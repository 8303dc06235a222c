import type { ParseArgsConfig } from 'node:util';
import type { ExitCode, Io } from './command.ts';
import { museumFolders } from './museum-folders.ts';
import type { MuseumFolders } from './node-museum-source.ts';
import { type Parsed, readArgs } from './parse-args.ts';

const COMMON = {
  members: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command says of itself and of arguments that it can't take. */
type Sentences = {
  readonly badArgument: (argument: string) => string;
  readonly help: () => string;
  readonly noFolder: (folder: string) => string;
};

/**
 * Reads `[DIR] --members --json --help` and a command's own options; where there is nothing to do but to say so, it is
 * said, and `exit` is the code to end with.
 */
export function readFolderArgs<const O extends Options>(
  args: readonly string[],
  io: Io,
  options: O,
  say: Sentences,
):
  | { readonly exit: ExitCode }
  | { readonly values: Parsed<typeof COMMON & O>['values']; readonly folders: MuseumFolders } {
  const read = readArgs<typeof COMMON & O>(args, { ...COMMON, ...options }, 1);
  if (!read.ok) {
    io.err(say.badArgument(read.argument));
    return { exit: 2 };
  }
  const { values, positionals } = read.parsed;
  const { help, members } = values as { help?: boolean; members?: string };
  if (help) {
    io.out(say.help());
    return { exit: 0 };
  }
  const found = museumFolders({ dir: positionals[0], members }, io.env);
  if (found.ok) return { values, folders: found.folders };
  io.err(say.noFolder(found.missing));
  return { exit: 2 };
}
