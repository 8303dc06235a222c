import { closeSync, openSync, writeSync } from 'node:fs';
import { OPERATOR } from '../../membership/index.ts';
import type { ExitCode } from '../command.ts';
import { reasonOf } from '../store/store-command.ts';
import { withDesk } from './with-desk.ts';
import type { MembersContext, MembersOptions } from './with-membership.ts';

/** Writes members as CSV into a new file that only its owner may read (0600), or on standard output. */
export function exportMembers(
  context: MembersContext,
  { tier }: MembersOptions,
  file: string | undefined,
): Promise<ExitCode> {
  const { io, t } = context;
  return withDesk(context, async ({ desk }) => {
    const wish = { text: '', ...(tier === undefined ? {} : { tier }) };
    if (file === undefined) {
      let text = '';
      for await (const part of await desk.exportMembers(OPERATOR, wish)) text += part;
      io.out(text.trimEnd());
      return 0;
    }
    try {
      const handle = openSync(file, 'wx', 0o600);
      try {
        for await (const part of await desk.exportMembers(OPERATOR, wish)) writeSync(handle, part);
      } finally {
        closeSync(handle);
      }
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      io.err(t('unwritable', { file, reason }));
      return 1;
    }
    io.out(t('exported', { file }));
    return 0;
  });
}
