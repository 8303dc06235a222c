import type { ListedCard } from '../../membership/index.ts';
import type { ExitCode } from '../command.ts';
import { formatTable } from '../table.ts';
import { formatDay, type MembersContext, type MembersOptions, withMembership } from './with-membership.ts';

const COLUMNS = ['card', 'member', 'name', 'tier', 'end', 'state'] as const;

/** Lists all cards, newest first. */
export function list(context: MembersContext, options: MembersOptions): Promise<ExitCode> {
  const { io, t } = context;
  return withMembership(context, async (membership) => {
    const cards = await membership.listCards();
    if (options.json) {
      io.out(JSON.stringify({ cards: cards.map((card) => ({ ...card, state: stateOf(card) })) }, null, 2));
      return 0;
    }
    if (cards.length === 0) {
      io.out(t('noCards'));
      return 0;
    }
    const rows = cards.map((card) => [
      card.id,
      card.memberId,
      card.name,
      card.tier,
      formatDay(card.endsAtMs, io.lang),
      t(`states.${stateOf(card)}`),
    ]);
    io.out(formatTable([COLUMNS.map((column) => t(`columns.${column}`)), ...rows]));
    return 0;
  });
}

function stateOf(card: ListedCard): 'valid' | 'expired' | 'revoked' {
  if (card.revokedAtMs !== null) return 'revoked';
  return Date.now() >= card.endsAtMs ? 'expired' : 'valid';
}
