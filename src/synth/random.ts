/** A seeded generator of numbers in [0, 1): mulberry32 (Tommy Ettinger, 2017). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed of one thing among many, so that each can be made without those before it. */
export const seedOf = (seed: number, kind: number, index: number): number =>
  Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^
  Math.imul(kind + 1, 0xc2b2ae35) ^
  Math.imul(index + 1, 0x27d4eb2f);

/** One of `count` things, the first the most frequent: its chance falls as 1/rank (Zipf's law, exponent 1). */
export const zipf = (random: () => number, count: number): number =>
  Math.min(count - 1, Math.floor((count + 1) ** random()) - 1);

export const pick = <T>(random: () => number, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)]!;
