import type { Frame, FrameProfile } from '../museum/format/frame.ts';

/** A point of a section: metres outside of the rectangle that it goes around, and metres out of the frame's back. */
export type SectionPoint = {
  readonly x: number;
  readonly out: number;
  /** A rounded edge: the surfaces on both its sides share one normal here. */
  readonly isRound?: boolean;
  /** Share of light that comes past what stands around it; 1 by default. */
  readonly lit?: number;
};

/** A frame's section, from the back of its outer side over the front to where it ends beside the picture. */
export type Section = {
  readonly points: readonly SectionPoint[];
  /** Where the picture lies, out of the frame's back. */
  readonly pictureOut: number;
  /** The tray in which a picture stands free: how far it reaches around the picture, and where its floor lies. */
  readonly tray?: { readonly gap: number; readonly floorOut: number };
};

const at = (x: number, out: number, more: Omit<SectionPoint, 'x' | 'out'> = {}): SectionPoint => ({
  x,
  out,
  ...more,
});

/** A rounded stretch of `pieces` flat ones, from angle `from` to `to` in degrees around an ellipse. */
function arc(
  pieces: number,
  [x, out]: readonly [number, number],
  [radiusX, radiusOut]: readonly [number, number],
  [from, to]: readonly [number, number],
): readonly SectionPoint[] {
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / pieces) * Math.PI) / 180;
    const isEnd = i === 0 || i === pieces;
    return at(x + radiusX * Math.cos(angle), out + radiusOut * Math.sin(angle), { isRound: !isEnd });
  });
}

/** The outer side, and the narrow bevel that catches the light on its edge. */
const side = (w: number, d: number): readonly SectionPoint[] => {
  const bevel = Math.min(0.004, w / 4);
  return [at(w, 0), at(w, d - bevel), at(w - bevel, d)];
};

/** The step from the sight edge down to the picture, darker where it meets it. */
const step = (out: number, pictureOut: number, lit: number): readonly SectionPoint[] => [
  at(0, out),
  at(0, pictureOut, { lit }),
];

const SECTIONS: Record<FrameProfile, (w: number, d: number) => Section> = {
  slim: (w, d) => ({ points: [...side(w, d), ...step(d, 0.55 * d, 0.8)], pictureOut: 0.55 * d }),
  flat: (w, d) => ({
    points: [
      ...side(w, d),
      at(0.82 * w, d),
      at(0.76 * w, 0.74 * d, { lit: 0.85 }),
      at(0.17 * w, 0.74 * d, { lit: 0.9 }),
      at(0.1 * w, 0.86 * d),
      ...step(0.82 * d, 0.5 * d, 0.7),
    ],
    pictureOut: 0.5 * d,
  }),
  cushion: (w, d) => ({
    points: [
      at(w, 0),
      ...arc(5, [0.52 * w, 0.42 * d], [0.48 * w, 0.58 * d], [0, 160]),
      at(0.07 * w, 0.5 * d, { lit: 0.75 }),
      ...step(0.5 * d, 0.38 * d, 0.75),
    ],
    pictureOut: 0.38 * d,
  }),
  scoop: (w, d) => ({
    points: [
      at(w, 0),
      at(w, d),
      ...arc(4, [0.2 * w, d], [0.64 * w, 0.6 * d], [0, -90]),
      at(0.15 * w, 0.5 * d),
      ...step(0.5 * d, 0.34 * d, 0.75),
    ],
    pictureOut: 0.34 * d,
  }),
  box: (w, d) => {
    const pictureOut = Math.min(0.012, 0.25 * d);
    return { points: [...side(w, d), ...step(d, pictureOut, 0.45)], pictureOut };
  },
  float: (w, d) => {
    const tray = { gap: Math.min(0.012, 0.55 * w), floorOut: Math.min(0.01, 0.3 * d) };
    const inside = [at(tray.gap, d), at(tray.gap, tray.floorOut, { lit: 0.3 })];
    return { points: [...side(w, d), ...inside], pictureOut: d - Math.min(0.006, 0.2 * d), tray };
  },
};

/** A frame's section; one without width is the edge of the picture's own panel. */
export function sectionOf({ profile = 'slim', widthM, depthM }: Frame): Section {
  if (widthM > 0) return SECTIONS[profile](widthM, depthM);
  return { points: [at(0, 0), at(0, depthM)], pictureOut: depthM };
}
