import { fileURLToPath } from 'node:url';
import type { Translator } from '../../i18n/translate.ts';
import type { MembershipService } from '../../membership/index.ts';
import type { Museum } from '../../museum/format/museum.ts';
import { createMuseumFiles, openMembershipOf, readConfig, type ServerConfig } from '../../server/index.ts';
import type { ExitCode, Io } from '../command.ts';

export type MembersContext = { readonly io: Io; readonly t: Translator };

/** The options of all `members` commands, as they were typed. */
export type MembersOptions = {
  readonly tier?: string;
  readonly days?: string;
  readonly until?: string;
  readonly name?: string;
  readonly email?: string;
  readonly language?: string;
  readonly people?: string;
  readonly mail?: boolean;
  readonly write?: boolean;
  readonly json?: boolean;
};

/** The program's own folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Opens the store that the server of this environment uses, and closes it again. */
export async function withMembership(
  { io, t }: MembersContext,
  act: (membership: MembershipService, museum: Museum, config: ServerConfig) => Promise<ExitCode>,
): Promise<ExitCode> {
  const read = readConfig(io.env, ROOT);
  if (!read.ok) {
    io.err(read.mistakes.join('\n'));
    return 2;
  }
  const files = createMuseumFiles(read.config);
  const museum = await files.museum();
  if (!museum.ok) {
    io.err(t('brokenMuseum', { file: museum.file }));
    return 1;
  }
  const membership = await openMembershipOf(read.config, files, Date.now);
  try {
    return await act(membership, museum.value.museum, read.config);
  } finally {
    await membership.close();
  }
}

/** A day in the command line's language, in UTC as the store has it. */
export const formatDay = (instantMs: number, lang: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(instantMs);
