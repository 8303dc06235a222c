import { editKeyFile, formatKeySet, readKeys, rotated } from '../../membership/index.ts';
import type { ExitCode } from '../command.ts';
import type { MembersContext } from '../members/with-membership.ts';
import { withKeys } from './with-keys.ts';

/** Puts a new signing key in front; the older ones go on verifying the cards that they signed. */
export function rotateKeys(context: MembersContext, json: boolean): Promise<ExitCode> {
  const { io, t } = context;
  return withKeys(context, async ({ keys }) => {
    if (keys.text !== undefined) {
      const [fresh, ...older] = await rotated(await readKeys(keys), Date.now());
      // The set alone on standard output: it goes into the place where the setting comes from.
      io.out(formatKeySet([fresh!, ...older]).trimEnd());
      io.err(t('rotatedText', { kid: fresh!.kid }));
      return 0;
    }
    const [fresh] = await editKeyFile(keys, (jwks) => rotated(jwks, Date.now()));
    const { kid } = fresh!;
    io.out(json ? JSON.stringify({ kid }) : t('rotated', { kid, path: keys.path }));
    return 0;
  });
}
