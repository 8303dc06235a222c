import type { ExitCode } from '../command.ts';
import { actOnMember } from './with-desk.ts';
import type { MembersContext, MembersOptions } from './with-membership.ts';

/** Has a member's newest card sent to them again. */
export function resend(context: MembersContext, options: MembersOptions, member = ''): Promise<ExitCode> {
  return actOnMember(context, member, options, ({ cards }) => {
    const card = cards.find(({ revokedAtMs }) => revokedAtMs === null);
    return card ? { act: 'resend-card', card: card.id } : context.t('noCard');
  });
}
