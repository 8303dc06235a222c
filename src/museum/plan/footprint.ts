import type { PlanPoint } from '../format/common.ts';

/** Where and how large something stands on the floor, as furniture in `room.json` says it. */
export type Footprint = {
  readonly position: PlanPoint;
  readonly rotationDeg?: number | undefined;
  readonly widthM: number;
  readonly depthM: number;
};

/** The four corners of a footprint, clockwise seen from above, starting at its back left (−width, −depth). */
export function footprintCorners({
  position,
  rotationDeg = 0,
  widthM,
  depthM,
}: Footprint): readonly PlanPoint[] {
  const angle = (rotationDeg * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const corner = (x: number, z: number): PlanPoint => [
    position[0] + (x * widthM * cos - z * depthM * sin) / 2,
    position[1] + (x * widthM * sin + z * depthM * cos) / 2,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}
