import { type ResolvedOpening, type ResolvedPlan, sidesFrom } from '../museum/plan/openings.ts';
import { pointOnWall } from '../museum/plan/walls.ts';
import { addBox } from './box.ts';
import { makePlane, type Plane } from './facet.ts';
import { EVEN_CHART, RoomParts } from './parts.ts';
import { SURFACE } from './surface-kinds.ts';
import { CASING_M } from './trim.ts';
import { addScaled, level, type Rgb, scale, UP, type Vec3 } from './vec.ts';

const LEAF = {
  stileM: 0.075,
  topM: 0.09,
  bottomM: 0.2,
  thickM: 0.045,
  setBackM: 0.1,
  rebateM: 0.012,
} as const;
const HANDLE = { fromM: 0.82, toM: 1.28, thickM: 0.022, outM: 0.05 } as const;
const BRONZE = [0.055, 0.046, 0.038] as const;
const BRASS = [0.42, 0.3, 0.13] as const;
const LIGHT = 0.62;
/** A sign's card in metres, and its middle above the floor. */
export const SIGN_M = { width: 0.32, height: 0.21, centre: 1.5 } as const;

/** One of a door's two leaves: it slides `slide` (a vector) into the wall. Glass in metres on the door's plane. */
export type DoorLeaf = {
  readonly parts: RoomParts;
  readonly slide: Vec3;
  readonly glass: { readonly min: readonly [number, number]; readonly max: readonly [number, number] };
};

/** A shut door as its visitor faces it: origin at the foot of its middle, u to the right, v up, n to the visitor. */
export type Door = {
  readonly opening: ResolvedOpening;
  readonly plane: Plane;
  readonly leaves: readonly DoorLeaf[];
  readonly sign: Plane;
};

/** The door between a gated room and the room that one stands in before it. */
export function buildDoor(plan: ResolvedPlan, gatedRoom: string, opening: ResolvedOpening): Door {
  const { there } = sidesFrom(opening, gatedRoom);
  const wall = plan.walls.get(there.room)![there.wall]!;
  const n = level(wall.inward);
  const foot = addScaled(level(there.point, there.floorM), n, -Math.min(LEAF.setBackM, opening.depthM / 2));
  const plane = makePlane(foot, level(wall.along), UP);
  const leaves = ([-1, 1] as const).map((side) => buildLeaf(opening, plane, side));
  return { opening, plane, leaves, sign: signPlane(wall, there, opening) };
}

function buildLeaf({ widthM, heightM }: ResolvedOpening, plane: Plane, side: -1 | 1): DoorLeaf {
  const half = widthM / 2;
  const parts = new RoomParts();
  const bar = (
    u0: number,
    u1: number,
    v0: number,
    v1: number,
    look: { color: Rgb; thick: number; out: number } = { color: BRONZE, thick: LEAF.thickM, out: 0 },
  ) => {
    const middle = addScaled(addScaled(plane.origin, plane.u, (u0 + u1) / 2), UP, (v0 + v1) / 2);
    addBox(parts, {
      centre: addScaled(middle, plane.n, look.out),
      width: plane.u,
      half: [Math.abs(u1 - u0) / 2, (v1 - v0) / 2, look.thick / 2],
      look: { surface: SURFACE.paint, color: look.color },
      chart: { borrowed: EVEN_CHART, gain: LIGHT },
    });
  };
  const near = 0.003 * side;
  const far = half * side;
  const inner = LEAF.stileM * side;
  bar(near, inner, 0, heightM);
  // A rebate behind the line where the leaves meet: no light comes through.
  if (side === 1)
    bar(-LEAF.rebateM, LEAF.rebateM, 0, heightM, { color: BRONZE, thick: 0.01, out: -LEAF.thickM / 2 });
  bar(far - inner, far, 0, heightM);
  bar(inner, far - inner, heightM - LEAF.topM, heightM);
  bar(inner, far - inner, 0.01, LEAF.bottomM);
  bar(inner * 0.42, inner * 0.42 + HANDLE.thickM * side, HANDLE.fromM, HANDLE.toM, {
    color: BRASS,
    thick: HANDLE.thickM,
    out: HANDLE.outM,
  });
  const us = [inner, far - inner].sort((a, b) => a - b);
  return {
    parts,
    slide: scale(plane.u, side * (half + 0.02)),
    glass: { min: [us[0]!, LEAF.bottomM], max: [us[1]!, heightM - LEAF.topM] },
  };
}

/** To the right of the door where the wall has room, otherwise to its left. */
function signPlane(
  wall: { readonly lengthM: number; readonly along: readonly [number, number] } & Parameters<
    typeof pointOnWall
  >[0],
  side: { readonly atM: number; readonly floorM: number },
  opening: ResolvedOpening,
): Plane {
  const aside = opening.widthM / 2 + CASING_M.width + 0.14 + SIGN_M.width / 2;
  const fits = side.atM + aside + SIGN_M.width / 2 < wall.lengthM - 0.05;
  const [x, z] = pointOnWall(wall, side.atM + (fits ? aside : -aside));
  return makePlane([x, side.floorM + SIGN_M.centre, z], level(wall.along), UP);
}
