import type { DeskAct } from '../../museum/desk/acts.ts';
import { reopenCard, replaceCard, resendCard, revokeCard } from './act-on-card.ts';
import { addMembership, changeTier, moveEnd, nameSeat } from './act-on-membership.ts';
import { changePerson, endSession, reopenMember, revokeMember } from './act-on-person.ts';
import type { ActContext, AuditDetails, Refused } from './context.ts';

/** What an act came to: how the log calls it, and the act that undoes it where one does. */
export type Done =
  | {
      readonly kind: 'done';
      readonly action: string;
      readonly details: AuditDetails;
      readonly undo: DeskAct | null;
    }
  | Refused;

/** Does one thing to the context's member, or refuses; writes no log. */
export function performAct(context: ActContext, act: DeskAct): Promise<Done> {
  switch (act.act) {
    case 'change-person':
      return changePerson(context, act);
    case 'add-membership':
      return addMembership(context, act);
    case 'move-end':
      return moveEnd(context, act);
    case 'change-tier':
      return changeTier(context, act);
    case 'name-seat':
      return nameSeat(context, act);
    case 'revoke-card':
      return revokeCard(context, act);
    case 'reopen-card':
      return reopenCard(context, act);
    case 'replace-card':
      return replaceCard(context, act);
    case 'resend-card':
      return resendCard(context, act);
    case 'revoke-member':
      return revokeMember(context);
    case 'reopen-member':
      return reopenMember(context);
    case 'end-session':
      return endSession(context, act);
  }
}
