import { type ProfilePoint, quarterRound } from '../sweep.ts';

const SKIRTING_OUT_M = 0.018;

export const skirtingProfile = (heightM: number): readonly ProfilePoint[] => [
  [SKIRTING_OUT_M, 0],
  [SKIRTING_OUT_M, heightM - 0.012],
  [SKIRTING_OUT_M - 0.008, heightM],
  [0, heightM],
];

/** A cornice whose upper edge is `topM` above the floor. */
export const plainCornice = (topM: number): readonly ProfilePoint[] => [
  [0, topM - 0.14],
  [0.02, topM - 0.14],
  [0.02, topM - 0.11],
  [0.035, topM - 0.095],
  [0.07, topM - 0.04],
  [0.07, topM - 0.02],
  [0.09, topM - 0.02],
  [0.09, topM],
];

/** Height of a classical cornice in a room of a height: about a sixteenth, as pattern books have it. */
export const classicalHeightM = (roomM: number): number => Math.min(0.42, Math.max(0.18, roomM * 0.062));

/** Bed mould, band, ovolo, corona with its soffit and a cymatium, `heightM` high in all. */
export function classicalCornice(topM: number, heightM: number): readonly ProfilePoint[] {
  const section: readonly ProfilePoint[] = [
    [0, -1],
    [0.06, -1],
    [0.06, -0.95],
    ...quarterRound([0.06, -0.93], [0.19, -0.77], 4),
    [0.19, -0.73],
    [0.25, -0.73],
    [0.25, -0.55],
    [0.29, -0.55],
    ...quarterRound([0.29, -0.53], [0.4, -0.43], 4),
    [0.4, -0.41],
    [0.64, -0.41],
    [0.64, -0.21],
    [0.68, -0.21],
    [0.68, -0.18],
    // The cyma recta: hollow above, round below.
    ...hollow([0.68, -0.18], [0.77, -0.1], 3),
    ...quarterRound([0.77, -0.1], [0.86, -0.035], 3).slice(1),
    [0.86, 0],
  ];
  return section.map(([out, up, isRound]) => [out * heightM, topM + up * heightM, isRound ?? false]);
}

/** A quarter round that starts upright and ends level. */
function hollow(from: ProfilePoint, to: ProfilePoint, pieces: number): readonly ProfilePoint[] {
  return Array.from({ length: pieces + 1 }, (_, i): ProfilePoint => {
    const angle = ((i / pieces) * Math.PI) / 2;
    const out = to[0] + (from[0] - to[0]) * Math.cos(angle);
    return [out, from[1] + (to[1] - from[1]) * Math.sin(angle), i > 0 && i < pieces];
  });
}

/** The rail on a dado that is `topM` high. */
export const dadoRail = (topM: number): readonly ProfilePoint[] => [
  [0, topM - DADO_RAIL_M],
  [0.012, topM - DADO_RAIL_M],
  [0.012, topM - 0.062],
  ...quarterRound([0.014, topM - 0.06], [0.03, topM - 0.038], 4),
  [0.03, topM - 0.026],
  [0.042, topM - 0.026],
  [0.042, topM - 0.006],
  [0.036, topM],
  [0, topM],
];
export const DADO_RAIL_M = 0.075;

/** A picture rail whose upper edge is `topM` high. */
export const pictureRail = (topM: number): readonly ProfilePoint[] => [
  [0, topM - PICTURE_RAIL_M],
  [0.008, topM - PICTURE_RAIL_M],
  [0.008, topM - 0.042],
  ...quarterRound([0.01, topM - 0.042], [0.024, topM - 0.02], 4),
  [0.024, topM - 0.008],
  [0.03, topM - 0.006],
  [0.03, topM],
  [0.022, topM + 0.004],
  [0, topM - 0.006],
];
export const PICTURE_RAIL_M = 0.052;

/** The recess under a ceiling: how high, and how far into the wall. */
export const SHADOW_GAP_M = { height: 0.02, depth: 0.03 } as const;
export const shadowGap = (topM: number): readonly ProfilePoint[] => [
  [0, topM - SHADOW_GAP_M.height],
  [-SHADOW_GAP_M.depth, topM - SHADOW_GAP_M.height],
  [-SHADOW_GAP_M.depth, topM],
  [0, topM],
];

/** A casing's section: metres from the opening's edge, and out of the wall. */
export type CasingSection = readonly (readonly [aside: number, out: number])[];

export const CASINGS: Readonly<Record<'plain' | 'moulded', CasingSection>> = {
  plain: [
    [0, 0],
    [0, 0.022],
    [0.1, 0.022],
    [0.1, 0],
  ],
  moulded: [
    [0, 0],
    [0, 0.014],
    [0.005, 0.018],
    [0.055, 0.018],
    [0.06, 0.026],
    [0.112, 0.026],
    [0.118, 0.032],
    [0.128, 0.044],
    [0.134, 0.046],
    [0.152, 0.046],
    [0.152, 0],
  ],
};
