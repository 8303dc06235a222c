import type { CardMail } from '../mail/templates/index.ts';
import type { StoredCard } from '../store/repositories/cards.ts';
import type { MembershipContext } from './context.ts';

/** Writes the mails that bring cards to their member; says how many. The token is signed when a mail is sent. */
export async function queueCards(
  {
    repositories,
    member,
    nowMs,
    language,
  }: Pick<MembershipContext, 'member' | 'nowMs' | 'language'> & {
    readonly repositories: Pick<MembershipContext['repositories'], 'mails'>;
  },
  kind: CardMail,
  cards: readonly StoredCard[],
): Promise<number> {
  const { email } = member;
  if (email === null) return 0;
  for (const { id } of cards) {
    await repositories.mails.add({
      kind,
      recipient: email,
      language: member.language ?? language,
      params: { cardId: id },
      createdAtMs: nowMs,
    });
  }
  return cards.length;
}
