import type { PlacedWork } from '../museum/hang/place-works.ts';
import type { Plane } from './facet.ts';
import { FRAME_GAP_M, frameSizes, hangPlane } from './frames.ts';
import { LABEL_M } from './label-places.ts';
import type { Spot } from './light/light-job.ts';
import type { Vec2 } from './vec.ts';

/**
 * A blurred rectangle of shadow on a plane. `half` is the rectangle's half size around `centre` (plane metres),
 * `blurM` the standard deviation of its edge, `strength` the share of light it takes in the middle.
 */
export type SoftShadow = {
  /** Thrown by lamps, which baked light has in it; or the line where two things meet, finer than any texel of light. */
  readonly kind: 'contact' | 'thrown';
  readonly plane: Plane;
  readonly centre: Vec2;
  readonly half: Vec2;
  readonly blurM: number;
  readonly strength: number;
};

/** How far above the surface shadows are drawn. */
export const SHADOW_LIFT_M = 0.0015;

/** A frame's shadows on its wall: the narrow one all around, and the one its spot throws below it. */
export function frameShadows(placed: PlacedWork, spot: Spot, spotShare: number): readonly SoftShadow[] {
  const plane = hangPlane(placed);
  const { outer, frontM } = frameSizes(placed);
  const down = Math.abs(spot.direction[1]);
  const into = Math.hypot(spot.direction[0], spot.direction[2]);
  // The spot's shadow of the frame's middle depth, as steep as the lamp hangs.
  const dropM = ((frontM + FRAME_GAP_M) / 2) * Math.min(2.2, down / Math.max(0.2, into));
  return [
    { kind: 'contact', plane, centre: [0, -0.008], half: outer, blurM: 0.022, strength: 0.34 },
    {
      kind: 'thrown',
      plane,
      centre: [0, -dropM],
      half: [outer[0] - 0.004, outer[1] - 0.01],
      blurM: 0.018 + frontM * 0.16,
      strength: 0.5 * spotShare,
    },
  ];
}

/** The line of shadow below a label, which is as thick as its card. */
export const labelShadow = (plane: Plane): SoftShadow => ({
  kind: 'contact',
  plane,
  centre: [0, -0.0025],
  half: [LABEL_M.width / 2 - 0.002, LABEL_M.height / 2 - 0.001],
  blurM: 0.003,
  strength: 0.42,
});

/** The shadow of a thing that stands on a plinth's top or a floor: `half` is its foot's half size. */
export const standingShadow = (plane: Plane, centre: Vec2, half: Vec2): SoftShadow => ({
  kind: 'contact',
  plane,
  centre,
  half: [half[0] * 0.8, half[1] * 0.8],
  blurM: Math.min(half[0], half[1]) * 0.28,
  strength: 0.4,
});

/** The line of shadow around the foot of a thing that stands on the floor: `half` is the foot's half size. */
export const footShadow = (plane: Plane, half: Vec2): SoftShadow => ({
  kind: 'contact',
  plane,
  centre: [0, 0],
  half: [half[0] + 0.005, half[1] + 0.005],
  blurM: 0.03,
  strength: 0.5,
});

/** The line of shadow on the floor along a skirting, `lengthM` long from the plane's origin. */
export const skirtingShadow = (plane: Plane, fromM: number, toM: number): SoftShadow => ({
  kind: 'contact',
  plane,
  centre: [(fromM + toM) / 2, 0],
  half: [(toM - fromM) / 2, 0.014],
  blurM: 0.022,
  strength: 0.42,
});
