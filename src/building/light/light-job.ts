import type { Box } from '../box.ts';
import type { Chart } from '../facet.ts';
import type { Rgb, Vec2, Vec3 } from '../vec.ts';
import type { TexelRect } from './pack-atlas.ts';

/** A lamp: a soft-edged cone whose axis points at what it lights. */
export type Spot = {
  readonly position: Vec3;
  readonly direction: Vec3;
  /** Angle from the axis at which the light has fallen to half, in radians. */
  readonly halfAngle: number;
  /** Where its strength is measured: in front of the work's middle, and the way that looks. */
  readonly target: Vec3;
  readonly facing: Vec3;
};

/** A luminous polygon in the ceiling, seen from below. `level` 1 is usual. */
export type AreaLight = {
  readonly polygon: readonly Vec3[];
  readonly level: number;
  readonly panelM: number;
};

/** The two ends of an opening as polygons, the first on the side that is this room's own. */
export type OpeningLight = {
  readonly id: string;
  readonly own: readonly Vec3[];
  readonly other: readonly Vec3[];
  /** Looks into the own room. */
  readonly inward: Vec3;
  /** The glass in a stair's sloping head, counter-clockwise from below; only for the room whose opening it is to draw. */
  readonly sky?: { readonly polygon: readonly Vec3[]; readonly level: number };
};

/** Everything that decides a room's light: plain data that crosses to the worker. */
export type LightJob = {
  readonly atlas: { readonly width: number; readonly height: number };
  readonly charts: readonly (Chart & {
    readonly rect: TexelRect;
    readonly voids?: readonly (readonly Vec2[])[];
  })[];
  readonly boxes: readonly Box[];
  /** Plan segments that may stand between two points of a room with hollow corners; empty for a convex room. */
  readonly screens: readonly (readonly [x0: number, z0: number, x1: number, z1: number])[];
  readonly areaLights: readonly AreaLight[];
  readonly openings: readonly OpeningLight[];
  readonly spots: readonly Spot[];
  /** Light on the walls without spots, and what a spot adds on its work's middle; 1 is a well-lit white wall. */
  readonly generalLevel: number;
  readonly spotLevel: number;
  /** Points where the light from six directions is wanted: where objects stand. */
  readonly probes: readonly Vec3[];
};

/**
 * A room's light. `texels` is the atlas as RGBA half floats, row 0 first; a reflecting surface shows its colour times
 * the texel. `probes` holds six RGB values per probe: light on a surface that looks +x, −x, +y, −y, +z, −z.
 */
export type LightResult = {
  readonly width: number;
  readonly height: number;
  readonly texels: Uint16Array<ArrayBuffer>;
  readonly probes: Float32Array<ArrayBuffer>;
  /** Mean light on walls and floor, to tell how bright the room is. */
  readonly meanWall: Rgb;
  readonly meanFloor: Rgb;
};
