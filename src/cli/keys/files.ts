import { deriveFileKey, readKeys } from '../../membership/index.ts';
import type { ExitCode } from '../command.ts';
import type { MembersContext } from '../members/with-membership.ts';
import { withKeys } from './with-keys.ts';

/** Prints the keys by which a CDN checks signatures of gated files, the signing one first; no card can be signed by them. */
export function fileKeys(context: MembersContext, json: boolean): Promise<ExitCode> {
  const { io, t } = context;
  return withKeys(context, async ({ keys }) => {
    const derived = (await readKeys(keys)).map(deriveFileKey);
    const shown = derived.map(({ kid, secret }) => ({ kid, secret: secret.toString('base64url') }));
    io.out(
      json
        ? JSON.stringify({ keys: shown }, null, 2)
        : shown.map(({ kid, secret }) => `${kid}  ${secret}`).join('\n'),
    );
    io.err(t('filesAreSecret'));
    return 0;
  });
}
