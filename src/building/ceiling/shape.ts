import type { PlanPoint } from '../../museum/format/common.ts';
import type { CeilingShape, Dome, Vault } from '../../museum/format/finishes.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import type { Room } from '../../museum/format/room.ts';
import {
  insetOutline,
  type Rectangle,
  rectangleOf,
  WALL_BEAM_SHARE,
  wallsEndM,
} from '../../museum/plan/ceilings.ts';
import { distanceToOutlineM } from '../../museum/plan/outline.ts';
import { isInside } from '../../museum/plan/polygon.ts';

type Coffered = Extract<CeilingShape, { kind: 'coffered' }>;

/** A ceiling's shape as it can be built; what a room has no place for is built flat (validation says so). */
export type BuiltCeiling =
  | { readonly kind: 'flat' }
  | { readonly kind: 'dome'; readonly dome: Dome }
  | { readonly kind: 'vault'; readonly vault: Vault; readonly room: Rectangle }
  /** `flat` is the outline of the level part. */
  | { readonly kind: 'coved'; readonly radiusM: number; readonly flat: readonly PlanPoint[] }
  | ({ readonly kind: 'coffered' } & Omit<Coffered, 'kind'>);

export function builtCeiling(planRoom: PlanRoom, room: Room | undefined): BuiltCeiling {
  const shape = room?.finishes.ceiling.shape;
  const flat = { kind: 'flat' } as const;
  const { outline, heightM } = planRoom;
  if (!shape) return flat;
  if (shape.kind === 'coffered') return shape.depthM < heightM ? shape : flat;
  if (shape.kind === 'coved') {
    const level = shape.radiusM < heightM ? insetOutline(outline, shape.radiusM) : undefined;
    return level ? { kind: 'coved', radiusM: shape.radiusM, flat: level } : flat;
  }
  if (shape.kind === 'vault') {
    const rectangle = rectangleOf(outline);
    const fits = rectangle && shape.riseM <= rectangle.widthM / 2 + 1e-6;
    return fits && (shape.slotM ?? 0) < rectangle.widthM * 0.9
      ? { kind: 'vault', vault: shape, room: rectangle }
      : flat;
  }
  const fits =
    isInside(outline, ...shape.centre) &&
    distanceToOutlineM(outline, shape.centre) >= shape.radiusM &&
    shape.riseM <= shape.radiusM &&
    shape.oculusM < shape.radiusM * 0.9;
  return fits ? { kind: 'dome', dome: shape } : flat;
}

/** How high above the floor a cornice's upper edge lies. */
export const corniceTopM = (planRoom: PlanRoom, built: BuiltCeiling): number =>
  wallTopM(planRoom, built) - (built.kind === 'coffered' ? built.depthM * WALL_BEAM_SHARE : 0);

/** How high above the floor the walls end: where a cove springs, otherwise at the ceiling. */
export const wallTopM = (planRoom: PlanRoom, built: BuiltCeiling): number =>
  wallsEndM(planRoom.heightM, built.kind === 'coved' ? { kind: 'coved', radiusM: built.radiusM } : undefined);
