import type { Repositories } from '../store/repositories/index.ts';

export type LinkWish = {
  /** Normalised. */
  readonly email: string;
  readonly language: string;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** So many links an hour come at once; the next ones come later and later, up to ten minutes. */
const AT_ONCE = 3;
const LONGEST_WAIT_MS = 10 * MINUTE_MS;

/**
 * Has a link sent to an address, if the museum knows it: that is only looked at when the mail is written, so that asking
 * does and takes the same for all addresses. Who asks on behalf of somebody else fills no letterbox (one mail waits at a
 * time, later with each) and shuts nobody out (it does come, and links that came before go on working).
 */
export async function askForLink(
  { rateLimits, mails }: Pick<Repositories, 'rateLimits' | 'mails'>,
  { email, language }: LinkWish,
  nowMs: number,
): Promise<void> {
  const asked = await rateLimits.hit(`sign-in-link ${email}`, HOUR_MS, nowMs);
  const waitMs = Math.min(Math.max(0, asked - AT_ONCE) * MINUTE_MS, LONGEST_WAIT_MS);
  await mails.addUnlessWaiting({
    kind: 'sign-in-link',
    recipient: email,
    language,
    params: {},
    createdAtMs: nowMs,
    dueAtMs: nowMs + waitMs,
  });
}
