import { openMembership } from '../../src/membership/index.ts';
import { SESSION_COOKIE } from '../../src/server/session/session-cookie.ts';
import { signPrefix } from '../../src/server/signed-files/sign-prefix.ts';
import type { GatedFile } from './gated-files.ts';

const DAY_MS = 86_400_000;

export type Visitor = {
  readonly name: string;
  readonly cookie: string;
  /** Why doors stay closed to them, as the API says it. */
  readonly reason: string;
  /** Whether a file is kept from them. */
  readonly isClosed: (file: GatedFile) => boolean;
  /** Whether they try every address, or those of the API alone. */
  readonly isThorough: boolean;
};

export type Visitors = {
  readonly bad: readonly Visitor[];
  /** Of somebody to whom all is open. */
  readonly patronCookie: string;
  /** A signature of the server's own for a room, that has ended. */
  readonly endedTicket: string;
};

/** Those to whom the gated half is closed, each by a session of their own, and one to whom it is open. */
export async function makeVisitors(dataDir: string, museumId: string, lowestTier: string): Promise<Visitors> {
  const now = await cardsAt(Date.now(), dataDir, museumId);
  // In a session that began while the membership still ran.
  const before = await cardsAt(Date.now() - 10 * DAY_MS, dataDir, museumId);
  try {
    const revoked = await now.show('patron');
    await now.service.revoke(revoked.card.id);
    const left = await now.show('patron');
    await now.service.revoke(left.card.memberId);
    const [low, friend, patron] = [
      await now.show(lowestTier),
      await now.show('friend'),
      await now.show('patron'),
    ];
    const [key] = await now.service.fileKeys();
    const ended = signPrefix('rooms/salon/', key!.secret, Date.now() - 600_000).path;
    return {
      bad: [
        visitor('no session', '', 'sign-in'),
        visitor('too low a tier', low.cookie, 'tier-too-low'),
        visitor('an expired membership', (await before.show('patron')).cookie, 'expired'),
        visitor('a revoked card', revoked.cookie, 'revoked'),
        { ...visitor('a revoked member', left.cookie, 'revoked'), isThorough: false },
        {
          ...visitor('a friend, of the patrons’', friend.cookie, 'tier-too-low'),
          isThorough: false,
          isClosed: isPatrons,
        },
        { ...visitor('a session made up', cookieOf('A'.repeat(43)), 'sign-in'), isThorough: false },
      ],
      patronCookie: patron.cookie,
      endedTicket: ended.slice(0, ended.indexOf('/')),
    };
  } finally {
    await before.service.close();
    await now.service.close();
  }
}

const isPatrons = ({ tier }: GatedFile): boolean => tier === 'patron';

const visitor = (name: string, cookie: string, reason: string): Visitor => ({
  name,
  cookie,
  reason,
  isClosed: () => true,
  isThorough: true,
});

const cookieOf = (secret: string): string => `${SESSION_COOKIE}=${secret}`;

/** The membership service with its clock at an instant; a card shown there is good for five days. */
async function cardsAt(nowMs: number, dataDir: string, museumId: string) {
  const service = await openMembership({ dataDir, museumId: async () => museumId, nowMs: () => nowMs });
  return {
    service,
    async show(tier: string) {
      const dates = { startsAtMs: nowMs - 1000, endsAtMs: nowMs + 5 * DAY_MS };
      const { card, token } = await service.issueCard({ name: 'Ada Lovelace', tier, ...dates });
      const shown = await service.signIn(token);
      if (!shown.ok) throw new Error(`A card for ${tier} was refused: ${shown.reason}`);
      return { card, cookie: cookieOf(shown.secret) };
    },
  };
}
