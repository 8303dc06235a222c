import type { Repositories } from './store/repositories/index.ts';

const DAY_MS = 24 * 60 * 60_000;
/** The museum can look up for so long whether a mail was sent. */
const MAILS_KEPT_MS = 60 * DAY_MS;
/** Who comes late with a link is told for so long that it has ended. */
const LINKS_KEPT_MS = 7 * DAY_MS;

/** Who ordered something and never paid may come back to it for so long. */
const CANCELLED_KEPT_MS = 60 * DAY_MS;

/** Forgets what has had its time: links, sent mails, counts of tries, closed sessions, who cancelled an order. */
export async function forgetOld(
  { signInLinks, mails, rateLimits, sessions, orders }: Repositories,
  nowMs: number,
): Promise<void> {
  await signInLinks.removeExpiredBefore(nowMs - LINKS_KEPT_MS);
  await mails.removeSentBefore(nowMs - MAILS_KEPT_MS);
  await rateLimits.removeEndedBefore(nowMs);
  await sessions.removeClosedBefore(nowMs);
  await orders.forgetCancelledBefore(nowMs - CANCELLED_KEPT_MS);
}
