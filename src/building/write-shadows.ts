import { onPlane } from './facet.ts';
import { SHADOW_LIFT_M, type SoftShadow } from './soft-shadows.ts';

/** Soft shadows as typed arrays: four corners and two triangles each. */
export type ShadowData = {
  readonly position: Float32Array<ArrayBuffer>;
  /** Place on the shadow's plane from its middle, in metres. */
  readonly local: Float32Array<ArrayBuffer>;
  /** Half its size, the width of its edge, in metres, and its strength. */
  readonly box: Float32Array<ArrayBuffer>;
  /** Share of it that is still drawn where the light is baked. */
  readonly kept: Float32Array<ArrayBuffer>;
  readonly index: Uint32Array<ArrayBuffer>;
};

/** How many standard deviations of its edge a shadow is drawn. */
const REACH = 2.6;

/** Baked light holds what lamps throw, but its texels are too coarse for the very line where things meet. */
const KEPT: Record<SoftShadow['kind'], number> = { thrown: 0, contact: 0.5 };

const CORNERS = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
] as const;
const QUAD = [0, 1, 2, 0, 2, 3] as const;

/** Writes a room's soft shadows as one mesh. */
export function writeShadows(shadows: readonly SoftShadow[]): ShadowData {
  const vertices = shadows.length * CORNERS.length;
  const data: ShadowData = {
    position: new Float32Array(3 * vertices),
    local: new Float32Array(2 * vertices),
    box: new Float32Array(4 * vertices),
    kept: new Float32Array(vertices),
    index: new Uint32Array(QUAD.length * shadows.length),
  };
  shadows.forEach(({ kind, plane, centre, half, blurM, strength }, i) => {
    const first = i * CORNERS.length;
    CORNERS.forEach(([right, up], k) => {
      const vertex = first + k;
      const a = right * (half[0] + blurM * REACH);
      const b = up * (half[1] + blurM * REACH);
      data.position.set(onPlane(plane, [centre[0] + a, centre[1] + b], SHADOW_LIFT_M), 3 * vertex);
      data.local.set([a, b], 2 * vertex);
      data.box.set([half[0], half[1], blurM, strength], 4 * vertex);
      data.kept[vertex] = KEPT[kind];
    });
    data.index.set(
      QUAD.map((corner) => first + corner),
      QUAD.length * i,
    );
  });
  return data;
}
