import type { ExitCode } from '../command.ts';
import { actOnMember } from './with-desk.ts';
import type { MembersContext, MembersOptions } from './with-membership.ts';

/** Makes another of the membership that a member holds, until the same day. */
export function changeTier(context: MembersContext, options: MembersOptions, member = ''): Promise<ExitCode> {
  const { tier, mail = false } = options;
  if (tier === undefined) {
    context.io.err(context.t('missing', { option: '--tier' }));
    return Promise.resolve(2);
  }
  return actOnMember(context, member, options, ({ memberships }) => {
    const [last] = memberships;
    return last ? { act: 'change-tier', membership: last.id, tier, mail } : context.t('noMembership');
  });
}
