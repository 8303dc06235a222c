import { describe, expect, it } from 'vitest';
import type { PlacedWork } from '../../../src/museum/hang/place-works.ts';
import { floorAt, roomAt } from '../../../src/museum/plan/collision-floor.ts';
import { BODY_RADIUS_M } from '../../../src/museum/plan/collision-space.ts';
import { canStand } from '../../../src/museum/plan/paths-clear.ts';
import { type CloseStand, standClose } from '../../../src/museum/plan/paths-close.ts';
import { EYE_M } from '../../../src/museum/plan/paths-standpoint.ts';
import { lensFor } from '../../../src/scene/engine/lens.ts';
import { museumOfFormsSpace, museumOfFormsWorks } from './collision-plans.ts';

const ASPECTS = { '16:9': 16 / 9, '4:3': 4 / 3, '9:19.5': 9 / 19.5 };
const REGIONS = {
  'the whole': { x: 0, y: 0, width: 1, height: 1 },
  'the upper left': { x: 0, y: 0, width: 0.3, height: 0.2 },
  'a low strip': { x: 0.1, y: 0.9, width: 0.85, height: 0.1 },
  'a point on the right': { x: 0.96, y: 0.4, width: 0.02, height: 0.02 },
};

const pictures = [...museumOfFormsWorks].flatMap(([room, placed]) =>
  placed.filter(({ work }) => work.kind === 'picture').map((one) => [one.work.id, room, one] as const),
);

/** Where a point of the picture, in shares of it, is on the screen: from −1 to 1 both ways. */
function onScreen(placed: PlacedWork, eye: readonly number[], { stand }: CloseStand, aspect: number) {
  const lens = lensFor(aspect);
  const [fx, fz] = placed.facing;
  const { widthM, heightM } = placed.work.dimensions;
  return (u: number, v: number) => {
    const across = (u - 0.5) * widthM;
    const dx = placed.position[0] + fz * across + fx * 0.04 - eye[0]!;
    const dy = placed.position[1] + (0.5 - v) * heightM - eye[1]!;
    const dz = placed.position[2] - fx * across + fz * 0.04 - eye[2]!;
    const level = dx * Math.sin(stand.yaw) - dz * Math.cos(stand.yaw);
    const ahead = level * Math.cos(stand.pitch) + dy * Math.sin(stand.pitch);
    const up = dy * Math.cos(stand.pitch) - level * Math.sin(stand.pitch);
    const right = dx * Math.cos(stand.yaw) + dz * Math.sin(stand.yaw);
    return [right / ahead / lens.tanHalfH, up / ahead / lens.tanHalfV] as const;
  };
}

describe.each(Object.entries(ASPECTS))('close to a part of a picture, at %s', (_, aspect) => {
  it.each(pictures)('%s in %s is seen in whole, by eyes that are in its room', (_id, room, placed) => {
    const space = museumOfFormsSpace();
    for (const [name, region] of Object.entries(REGIONS)) {
      const found = standClose(space, room, placed, region, lensFor(aspect));
      expect(found, name).toBeDefined();
      const { stand, lean } = found!;
      expect(canStand(space, room, BODY_RADIUS_M, stand.x, stand.z)).toBe(true);
      const floorM = floorAt(space.plan, room, stand.x, stand.z);
      const eye = [stand.x + lean.x, floorM + EYE_M + lean.y, stand.z + lean.z];
      expect(roomAt(space.plan, eye[0]!, eye[2]!, room)).toBe(room);
      const at = onScreen(placed, eye, found!, aspect);
      const { x, y, width, height } = region;
      for (const [u, v] of [
        [x, y],
        [x + width, y],
        [x, y + height],
        [x + width, y + height],
      ] as const) {
        const [right, up] = at(u, v);
        expect(Math.max(Math.abs(right), Math.abs(up)), name).toBeLessThan(0.87);
      }
    }
  });
});
