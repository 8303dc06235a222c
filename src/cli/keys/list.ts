import type { KeyState } from '../../membership/index.ts';
import type { ExitCode } from '../command.ts';
import { formatDay, type MembersContext } from '../members/with-membership.ts';
import { withKeys } from './with-keys.ts';

/** Lists the keys by their ids, the signing one first; never anything of the keys themselves. */
export function listKeys(context: MembersContext, json: boolean): Promise<ExitCode> {
  const { io, t } = context;
  return withKeys(context, async ({ states }) => {
    io.out(
      json ? JSON.stringify({ keys: states }, null, 2) : states.map((key) => line(context, key)).join('\n'),
    );
    if (!json && states.some(({ state }) => state === 'unused')) io.err(t('canPrune'));
    return 0;
  });
}

function line({ io, t }: MembersContext, { kid, createdAtMs, state, neededUntilMs }: KeyState): string {
  const made = createdAtMs === null ? t('madeBefore') : t('made', { day: formatDay(createdAtMs, io.lang) });
  const until = neededUntilMs === null ? '' : t('neededUntil', { day: formatDay(neededUntilMs, io.lang) });
  return [kid, made, t(`states.${state}`), until].filter((part) => part !== '').join('  ');
}
