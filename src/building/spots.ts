import type { PlacedWork } from '../museum/hang/place-works.ts';
import { makePlane, rectangle } from './facet.ts';
import type { Spot } from './light/light-job.ts';
import { EVEN_CHART, type RoomParts } from './parts.ts';
import { SURFACE } from './surface-kinds.ts';
import { addScaled, cross, level, type Rgb, sub, unit, type Vec3 } from './vec.ts';

/** A level rail that lamps hang from, and where thin rods hold it from above. */
export type Rail = { readonly from: Vec3; readonly to: Vec3; readonly hangers: readonly Vec3[] };

/** The lamps of a room's works in their order, how high each one's rod reaches, and the rails that some hang from. */
export type Lamps = {
  readonly spots: readonly Spot[];
  readonly rodTopsM: readonly number[];
  readonly rails: readonly Rail[];
};

/** How far below the ceiling a lamp hangs. */
export const DROP_M = 0.22;
/** Wall that a spot lights around its picture. */
const HALO_M = 0.5;
/** From the vertical, the angle at which pictures are lit: about 30° (museum practice), so reach grows with height. */
const REACH_PER_RISE = 0.58;
export const REACH_M = { min: 1.2, max: 2.6 } as const;

/** What has a lamp of its own: a work, or a text that is lit as a picture of its size. */
export type Lit = Pick<PlacedWork, 'position' | 'facing'> & {
  readonly work: {
    readonly kind: PlacedWork['work']['kind'];
    readonly dimensions: { readonly widthM: number; readonly heightM: number };
  };
  readonly item: { readonly place: { readonly kind: PlacedWork['item']['place']['kind'] } };
};

/** The middle of what a lamp aims at. */
export function aimOf({ work, position }: Lit): Vec3 {
  return work.kind === 'object' ? addScaled(position, [0, 1, 0], work.dimensions.heightM / 2) : position;
}

/** How far in front of a work a lamp hangs that is `riseM` above its middle. */
export function reachFor(riseM: number, kind: PlacedWork['work']['kind']): number {
  const reach = Math.min(REACH_M.max, Math.max(REACH_M.min, riseM * REACH_PER_RISE));
  return reach * (kind === 'object' ? 0.6 : 1);
}

/** Where a work's lamp hangs under a ceiling that is `ceilingM` high in the world. */
export function lampPlace(ceilingM: number, placed: Lit): Vec3 {
  const middle = aimOf(placed);
  const lampM = ceilingM - DROP_M;
  const reach = reachFor(lampM - middle[1], placed.work.kind);
  return [middle[0] + placed.facing[0] * reach, lampM, middle[2] + placed.facing[1] * reach];
}

/** The spot at a place that lights a work, aimed at its middle. */
export function spotAt(position: Vec3, placed: Lit): Spot {
  const { dimensions, kind } = placed.work;
  const facing = level(placed.facing);
  const middle = aimOf(placed);
  const way = sub(middle, position);
  const radius = Math.hypot(dimensions.widthM, dimensions.heightM) / 2 + (kind === 'object' ? 0.15 : HALO_M);
  return {
    position,
    direction: unit(way),
    halfAngle: Math.atan(radius / Math.hypot(...way)),
    target: kind === 'object' ? addScaled(middle, facing, dimensions.widthM / 2) : middle,
    facing: kind === 'object' ? unit([facing[0], 1, facing[2]]) : facing,
  };
}

const BARREL = { radiusM: 0.045, lengthM: 0.17, sides: 12 } as const;
const WHITE: Rgb = [0.72, 0.72, 0.71];

/** Adds a lamp's barrel, its lit face and the rod it hangs from. `light` is the brightness of the room around it. */
export function addFixture(parts: RoomParts, spot: Spot, topM: number, light: number): void {
  const axis = spot.direction;
  const side = unit(cross(axis, [0, 1, 0]));
  const other = cross(side, axis);
  const back = addScaled(spot.position, axis, -BARREL.lengthM);
  const look = { surface: SURFACE.paint, color: WHITE, chart: EVEN_CHART };
  const radial = (i: number): Vec3 => {
    const angle = (i / BARREL.sides) * 2 * Math.PI;
    return addScaled(
      [side[0] * Math.cos(angle), side[1] * Math.cos(angle), side[2] * Math.cos(angle)],
      other,
      Math.sin(angle),
    );
  };
  const chord = 2 * BARREL.radiusM * Math.sin(Math.PI / BARREL.sides);
  for (let i = 0; i < BARREL.sides; i++) {
    const a = radial(i);
    const b = radial(i + 1);
    const along = unit(sub(b, a));
    const origin = addScaled(back, a, BARREL.radiusM);
    const plane = makePlane(origin, along, axis);
    const outward = plane.n[0] * a[0] + plane.n[1] * a[1] + plane.n[2] * a[2] > 0;
    const seen = outward
      ? plane
      : makePlane(addScaled(back, b, BARREL.radiusM), [-along[0], -along[1], -along[2]], axis);
    const gain = light * (0.75 + 0.25 * seen.n[1]);
    parts.addFacet({ plane: seen, contour: rectangle(0, 0, chord, BARREL.lengthM), ...look, gain });
  }
  const disc = (centre: Vec3, u: Vec3, v: Vec3, radius: number) =>
    makeDisc(parts, makePlane(centre, u, v), radius, look);
  disc(addScaled(spot.position, axis, -0.012), other, side, BARREL.radiusM * 0.86)(light, 1.1);
  disc(back, side, other, BARREL.radiusM)(light * 0.9, 0);
  addRod(parts, back, topM, light);
}

function makeDisc(parts: RoomParts, plane: ReturnType<typeof makePlane>, radius: number, look: object) {
  const contour = Array.from({ length: BARREL.sides }, (_, i) => {
    const angle = (i / BARREL.sides) * 2 * Math.PI;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
  return (gain: number, glow: number): void =>
    parts.addFacet({
      plane,
      contour,
      surface: SURFACE.paint,
      color: WHITE,
      chart: EVEN_CHART,
      ...look,
      gain,
      glow,
      ...(glow > 0 && { follows: 'lamps' as const }),
    });
}

/** Adds a thin rod from a foot up to `topM`. */
export function addRod(parts: RoomParts, foot: Vec3, topM: number, light: number): void {
  const half = 0.009;
  const height = topM - foot[1];
  for (let i = 0; i < 4; i++) {
    const u = level([Math.cos((i * Math.PI) / 2), Math.sin((i * Math.PI) / 2)]);
    const n = cross(u, [0, 1, 0]);
    const origin = addScaled(addScaled(foot, u, -half), n, half);
    parts.addFacet({
      plane: makePlane(origin, u, [0, 1, 0]),
      contour: rectangle(0, 0, 2 * half, height),
      surface: SURFACE.paint,
      color: WHITE,
      chart: EVEN_CHART,
      gain: light * 0.7,
    });
  }
}
