import { MembershipError, type MembershipService } from '../../membership/index.ts';

/** What one session may read of gated files a minute, over all processes; a visit at its fastest needs a third of it. */
export const GATED_READS_A_MINUTE = 6000;

const MINUTE_MS = 60_000;
/** A process takes so many reads from what is left of a minute at once, and gives the first so many without asking. */
const DRAWN = 200;

type Left = { reads: number; spent: boolean; drawing: Promise<void> | undefined };

/**
 * Counts reads of gated files by session, since a class shares one address: who copies the rooms by machine is slowed
 * down, and goes on in the next minute. Most reads cost a look into a map; the store is asked once for each two hundred.
 */
export function gatedReads(
  { store }: Pick<MembershipService, 'store'>,
  nowMs: () => number,
  mostAMinute = GATED_READS_A_MINUTE,
) {
  const { rateLimits } = store.repositories;
  const drawsMost = Math.ceil(mostAMinute / DRAWN);
  const sessions = new Map<string, Left>();
  let minute = 0;

  function leftOf(secret: string, now: number): Left {
    const current = Math.floor(now / MINUTE_MS);
    if (current !== minute) sessions.clear();
    minute = current;
    const left = sessions.get(secret) ?? { reads: DRAWN, spent: false, drawing: undefined };
    sessions.set(secret, left);
    return left;
  }

  async function draw(left: Left, secret: string, now: number): Promise<void> {
    const draws = await rateLimits.hit(`gated-reads ${secret}`, MINUTE_MS, now).catch((error: unknown) => {
      // A store that takes no writes shuts no door.
      if (error instanceof MembershipError) return 0;
      throw error;
    });
    if (draws < drawsMost) left.reads += DRAWN;
    else left.spent = true;
  }

  /** Counts a read; gives the seconds to wait where a session has read too much. */
  return async (secret: string): Promise<number | undefined> => {
    const now = nowMs();
    const left = leftOf(secret, now);
    while (left.reads === 0 && !left.spent) {
      left.drawing ??= draw(left, secret, now).finally(() => {
        left.drawing = undefined;
      });
      await left.drawing;
    }
    if (left.reads === 0) return Math.max(1, Math.ceil((MINUTE_MS - (now % MINUTE_MS)) / 1000));
    left.reads--;
    return undefined;
  };
}
