import { editKeyFile, formatKeySet, readKeys } from '../../membership/index.ts';
import type { ExitCode } from '../command.ts';
import type { MembersContext } from '../members/with-membership.ts';
import { withKeys } from './with-keys.ts';

/** Takes out the keys whose last card has ended. */
export function pruneKeys(context: MembersContext, json: boolean): Promise<ExitCode> {
  const { io, t } = context;
  return withKeys(context, async ({ keys, states }) => {
    const unused = new Set(states.filter(({ state }) => state === 'unused').map(({ kid }) => kid));
    const kept = <K extends { readonly kid: string }>(jwks: readonly K[]) =>
      jwks.filter(({ kid }) => !unused.has(kid));
    if (keys.text !== undefined) {
      io.out(formatKeySet(kept(await readKeys(keys))).trimEnd());
      io.err(t(unused.size === 0 ? 'nothingToPrune' : 'prunedText', { kids: [...unused].join(', ') }));
      return 0;
    }
    if (unused.size > 0) await editKeyFile(keys, async (jwks) => kept(jwks));
    const sentence = unused.size === 0 ? t('nothingToPrune') : t('pruned', { kids: [...unused].join(', ') });
    io.out(json ? JSON.stringify({ pruned: [...unused] }) : sentence);
    return 0;
  });
}
