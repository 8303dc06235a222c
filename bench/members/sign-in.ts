import { type MembershipService, openMembership } from '../../src/membership/index.ts';
import type { StoreConfig } from '../../src/membership/store/store.ts';
import { SESSION_COOKIE } from '../../src/server/session/session-cookie.ts';

const DAY_MS = 86_400_000;

export type MemberCards = Awaited<ReturnType<typeof memberCards>>;

/** Issues cards of the built-in museum and shows them, at an instant; close the service when done. */
export async function memberCards(
  config: StoreConfig & { readonly signingKeys?: string },
  nowMs: number = Date.now(),
  museumId = 'museum-of-forms',
) {
  const service: MembershipService = await openMembership({
    ...config,
    museumId: async () => museumId,
    nowMs: () => nowMs,
  });
  const issue = (tier: string) =>
    service.issueCard({ name: 'Ada Lovelace', tier, startsAtMs: nowMs - 1000, endsAtMs: nowMs + 5 * DAY_MS });
  return {
    service,
    issue,
    /** A new card, and the cookie of a session that it opened. */
    async show(tier: string) {
      const { card, token } = await issue(tier);
      const shown = await service.signIn(token);
      if (!shown.ok) throw new Error(`A card for ${tier} was refused: ${shown.reason}`);
      return { card, cookie: cookieOf(shown.secret) };
    },
  };
}

export const cookieOf = (secret: string): string => `${SESSION_COOKIE}=${secret}`;
