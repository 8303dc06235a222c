const DAY_MS = 24 * 60 * 60_000;
/** A membership says so long before that it ends. */
const SOON_MS = 30 * DAY_MS;

/** In how many days a membership ends that runs and ends soon; 0 on its last day, `undefined` for any other. */
export function daysUntilEnd(
  { startsAtMs, endsAtMs }: { readonly startsAtMs: number; readonly endsAtMs: number },
  nowMs: number,
): number | undefined {
  const leftMs = endsAtMs - nowMs;
  if (nowMs < startsAtMs || leftMs <= 0 || leftMs > SOON_MS) return undefined;
  return Math.floor(leftMs / DAY_MS);
}
