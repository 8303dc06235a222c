import type { Vec3 } from '../mesh.ts';

/** Half the frame's width at a distance of one: a long lens, as for a catalogue. */
const HALF_FRAME = 0.155;

/** Looks along −z and down by `elevation`; picture points run from −1 to 1, y up. */
export type Camera = {
  readonly eye: Vec3;
  readonly ahead: Vec3;
  readonly up: Vec3;
  /** Half the frame at a distance of one. */
  readonly half: number;
};

/**
 * A camera so far away that the points fill the frame, whatever their proportions: the longer side takes about seven
 * tenths of it, of a compact thing a little less, since it looks larger.
 */
export function frameUp(positions: Float32Array, elevationDeg: number): Camera {
  const elevation = (elevationDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(elevation), Math.sin(elevation)];
  const ahead: Vec3 = [0, -sin, -cos];
  const up: Vec3 = [0, cos, -sin];
  let eye: Vec3 = [0, 5 * sin, 5 * cos];
  // Perspective changes with the distance: a few rounds settle both.
  for (let round = 0; round < 8; round++) {
    const box = seenBox(positions, eye, ahead, up);
    const [w, h] = [box.right - box.left, box.top - box.bottom];
    const wanted = 0.755 - 0.13 * (Math.min(w, h) / Math.max(w, h));
    const share = Math.max(w, h) / (2 * HALF_FRAME) / wanted;
    // A touch below the middle, so that it stands rather than floats.
    const aside = ((box.left + box.right) / 2) * box.depth;
    const raise = ((box.bottom + box.top) / 2 + 0.03 * HALF_FRAME) * box.depth;
    const back = (share - 1) * box.depth;
    eye = [
      eye[0] + aside - ahead[0] * back,
      eye[1] + up[1] * raise - ahead[1] * back,
      eye[2] + up[2] * raise - ahead[2] * back,
    ];
  }
  return { eye, ahead, up, half: HALF_FRAME };
}

/** The points' box in the picture at a distance of one, and their mean depth. */
function seenBox(positions: Float32Array, eye: Vec3, ahead: Vec3, up: Vec3) {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity, depth: 0 };
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i]! - eye[0];
    const y = positions[i + 1]! - eye[1];
    const z = positions[i + 2]! - eye[2];
    const depth = y * ahead[1] + z * ahead[2];
    const [u, v] = [x / depth, (y * up[1] + z * up[2]) / depth];
    box.left = Math.min(box.left, u);
    box.right = Math.max(box.right, u);
    box.bottom = Math.min(box.bottom, v);
    box.top = Math.max(box.top, v);
    box.depth += depth;
  }
  box.depth /= positions.length / 3;
  return box;
}
