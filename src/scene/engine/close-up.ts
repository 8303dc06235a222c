import type { Region } from '../../museum/format/details.ts';
import type { PlacedWork } from '../../museum/hang/place-works.ts';
import type { CloseUp } from './guide.ts';
import type { Hit } from './picker.ts';
import type { Ray } from './picker-rays.ts';
import type { Visitor } from './visitor.ts';

/** How much of a picture one comes close to, in metres across. */
const ACROSS_M = 0.3;

/** What one comes close to at a point of the canvas: nothing where no picture of one's own room is, or one is close already. */
export function closeUpOf(
  { walker, travel, view, eye }: Pick<Visitor, 'walker' | 'travel' | 'view' | 'eye'>,
  hit: Hit | undefined,
  xPx: number,
  yPx: number,
): CloseUp | undefined {
  if (hit?.kind !== 'work' || hit.room !== walker.room || travel.arrival?.close) return undefined;
  const region = partAround(hit.placed, view.ray(xPx, yPx, eye, walker.yaw, walker.pitch), hit.atM);
  return region && { region };
}

/** The part of a hung picture around the point that a ray meets `atM` metres away; `undefined` of an object. */
function partAround(placed: PlacedWork, ray: Ray, atM: number): Region | undefined {
  const { work, position, facing } = placed;
  if (work.kind !== 'picture') return undefined;
  const { widthM, heightM } = work.dimensions;
  const dx = ray.x + ray.dx * atM - position[0];
  const dz = ray.z + ray.dz * atM - position[2];
  const across = (dx * facing[1] - dz * facing[0]) / widthM + 0.5;
  const down = 0.5 - (ray.y + ray.dy * atM - position[1]) / heightM;
  const width = Math.min(1, ACROSS_M / widthM);
  const height = Math.min(1, ACROSS_M / heightM);
  const within = (middle: number, size: number) => Math.min(1 - size, Math.max(0, middle - size / 2));
  return { x: within(across, width), y: within(down, height), width, height };
}
