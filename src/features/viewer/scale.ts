/** A length on the work that the scale bar shows, and how long it is on the screen. */
export type ScaleBar = { readonly lengthM: number; readonly px: number };

const SHORTEST_PX = 56;

/** The roundest length (1, 2 or 5 times a power of ten) whose bar is at least 56 CSS pixels and at most 140 long. */
export function scaleBar(widthM: number, widthPx: number): ScaleBar {
  const leastM = (SHORTEST_PX * widthM) / widthPx;
  const power = 10 ** Math.floor(Math.log10(leastM));
  const lengthM = ([1, 2, 5, 10].find((times) => times * power >= leastM * (1 - 1e-9)) ?? 10) * power;
  return { lengthM, px: (lengthM * widthPx) / widthM };
}

const UNITS = [
  ['km', 1e3],
  ['m', 1],
  ['cm', 1e-2],
  ['mm', 1e-3],
  ['µm', 1e-6],
] as const;

export type Length = { readonly value: number; readonly unit: (typeof UNITS)[number][0] };

/** A length in the unit in which it is at least one, e.g. 0.02 m as 2 cm. */
export function inGoodUnit(lengthM: number): Length {
  const [unit, sizeM] = UNITS.find(([, size]) => lengthM >= size * (1 - 1e-9)) ?? UNITS[UNITS.length - 1]!;
  return { value: Number((lengthM / sizeM).toPrecision(3)), unit };
}

/** CSS defines its pixel as a 96th of an inch. */
const CSS_PX_M = 0.0254 / 96;

/** How many times larger than in truth the work is seen. */
export const magnification = (widthM: number, widthPx: number): number => (widthPx * CSS_PX_M) / widthM;
