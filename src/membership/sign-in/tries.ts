import type { RateLimitRepository } from '../store/repositories/rate-limits.ts';

export type Limit = { readonly most: number; readonly windowMs: number };

/**
 * Counts a try over all processes; gives how many seconds to wait where there were too many within the window. Windows
 * are short, so that who shares an address with an attacker waits, and is never locked out.
 */
export async function secondsToWait(
  rateLimits: RateLimitRepository,
  key: string,
  { most, windowMs }: Limit,
  nowMs: number,
): Promise<number | undefined> {
  const count = await rateLimits.hit(key, windowMs, nowMs);
  if (count <= most) return undefined;
  return Math.max(1, Math.ceil((windowMs - (nowMs % windowMs)) / 1000));
}
