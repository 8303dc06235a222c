import { signPrefix } from '../../src/server/signed-files/sign-prefix.ts';
import { openDeskSession } from '../members/desk.ts';
import { cookieOf, memberCards } from '../members/sign-in.ts';
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
  const now = await memberCards({ dataDir }, Date.now(), museumId);
  // In a session that began while the membership still ran.
  const before = await memberCards({ dataDir }, Date.now() - 10 * DAY_MS, museumId);
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
        // Whoever works at the desk holds no membership.
        { ...visitor('staff', await openDeskSession(now.service), 'sign-in'), isThorough: false },
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
