/** Time as the program sees it; tests bring their own. Instants in milliseconds since 1970 (UTC). */
export type Clock = {
  readonly nowMs: () => number;
  /** Calls back once at or after the instant; gives the function that cancels it. */
  readonly at: (instantMs: number, callback: () => void) => () => void;
};

/** Timers above 2³¹ − 1 ms fire at once in browsers, so long waits are walked in steps. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  at(instantMs, callback) {
    let timer: ReturnType<typeof setTimeout>;
    const step = () => {
      const leftMs = instantMs - Date.now();
      if (leftMs <= 0) callback();
      else timer = setTimeout(step, Math.min(leftMs, LONGEST_TIMER_MS));
    };
    timer = setTimeout(step, Math.min(Math.max(0, instantMs - Date.now()), LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};
