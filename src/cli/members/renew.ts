import type { ExitCode } from '../command.ts';
import { readUntil } from './read-until.ts';
import { actOnMember } from './with-desk.ts';
import type { MembersContext, MembersOptions } from './with-membership.ts';

/** Moves the end of what a member holds on: to a day, or so many days on from its end, or from today if it has ended. */
export function renew(context: MembersContext, options: MembersOptions, member = ''): Promise<ExitCode> {
  const { until, days, mail = false } = options;
  if ((until === undefined) === (days === undefined)) {
    context.io.err(context.t('untilOrDays'));
    return Promise.resolve(2);
  }
  return actOnMember(context, member, options, ({ memberships }, museum) => {
    const [last] = memberships;
    if (!last) return context.t('noMembership');
    const fromMs = Math.max(last.endsAtMs, Date.now());
    const endsAtMs = readUntil(context, options, museum, fromMs);
    if (endsAtMs === undefined) return context.t('nothingDone');
    return { act: 'move-end', membership: last.id, endsAtMs, mail };
  });
}
