import { cardNameSchema } from '../../membership/index.ts';
import type { ExitCode } from '../command.ts';
import { formatDay, type MembersContext, type MembersOptions, withMembership } from './with-membership.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_DAYS = 36_500;

/** Prints a new card: its token alone on standard output, so that it can be piped; what it is on standard error. */
export async function issue(context: MembersContext, options: MembersOptions): Promise<ExitCode> {
  const { io, t } = context;
  const wish = readWish(context, options);
  if (!wish) return 2;
  return withMembership(context, async (membership, museum) => {
    if (!museum.tiers.some((tier) => tier.id === wish.tier)) {
      const tiers = museum.tiers.map((tier) => tier.id).join(', ') || t('noTiers');
      io.err(t('unknownTier', { tier: wish.tier, tiers }));
      return 2;
    }
    const startsAtMs = Date.now();
    const { card, token } = await membership.issueCard({
      name: wish.name,
      tier: wish.tier,
      startsAtMs,
      endsAtMs: startsAtMs + wish.days * DAY_MS,
    });
    if (options.json) {
      io.out(JSON.stringify({ token, card }, null, 2));
      return 0;
    }
    io.out(token);
    const end = formatDay(card.endsAtMs, io.lang);
    io.err(t('issued', { card: card.id, member: card.memberId, name: card.name, tier: card.tier, end }));
    return 0;
  });
}

function readWish(
  { io, t }: MembersContext,
  { tier, days, name }: MembersOptions,
): { tier: string; days: number; name: string } | undefined {
  const missing = Object.entries({ tier, days, name }).find(([, value]) => value === undefined)?.[0];
  if (tier === undefined || days === undefined || name === undefined) {
    io.err(t('missing', { option: `--${missing}` }));
    return undefined;
  }
  const count = /^\d{1,5}$/.test(days) ? Number(days) : 0;
  if (count < 1 || count > MOST_DAYS) {
    io.err(t('badDays'));
    return undefined;
  }
  if (!cardNameSchema.safeParse(name).success) {
    io.err(t('badName'));
    return undefined;
  }
  return { tier, days: count, name };
}
