import { describe, expect, it } from 'vitest';
import { buildDoor } from '../../src/building/door-leaves.ts';
import { onPlane } from '../../src/building/facet.ts';
import { frameSizes } from '../../src/building/frames.ts';
import { LABEL_M, placeLabels } from '../../src/building/label-places.ts';
import { openingOutline } from '../../src/building/opening-shape.ts';
import { buildRoom } from '../../src/building/room-model.ts';
import { freeSpans, openingsInWall } from '../../src/building/walls.ts';
import { stairProfile } from '../../src/museum/plan/stair-profile.ts';
import { contentOf, plan, roomIds } from '../scene/room/real-museum.ts';
import { smallPlan } from '../scene/room/small-museum.ts';

describe('a stair', () => {
  const stair = smallPlan.openings[0]!;
  const steps = stairProfile(stair);

  it('has equal risers that one can climb and ends on both floors', () => {
    const risers = steps.slice(1).map((step, i) => step.heightM - steps[i]!.heightM);
    expect(Math.max(...risers.map(Math.abs))).toBeLessThanOrEqual(0.17);
    for (const riser of risers) expect(riser).toBeCloseTo(risers[0]!, 9);
    expect([steps[0]!.heightM, steps.at(-1)!.heightM]).toEqual([0, expect.closeTo(-0.9, 9)]);
  });

  it('goes through the whole depth without a gap', () => {
    expect([steps[0]!.fromM, steps.at(-1)!.toM]).toEqual([0, expect.closeTo(stair.depthM, 9)]);
    for (const [i, step] of steps.slice(1).entries()) expect(step.fromM).toBeCloseTo(steps[i]!.toM, 9);
  });

  it('is one level stretch where both floors are level', () => {
    const { depthM, sides } = plan.openings.find((o) => o.id === 'rotunda-gallery')!;
    expect(stairProfile({ depthM, sides })).toHaveLength(1);
  });
});

describe('an opening', () => {
  it('has a level head as a door and a round one as an arch', () => {
    expect(openingOutline('door', 2, 2.5)).toHaveLength(4);
    const arch = openingOutline('arch', 2, 3);
    expect(Math.max(...arch.map(([, v]) => v))).toBeCloseTo(3, 9);
    for (const [u, v] of arch.filter((p) => p[1] > 2)) expect(Math.hypot(u, v - 2)).toBeCloseTo(1, 9);
  });

  it('interrupts the skirting of its wall', () => {
    const wall = plan.walls.get('gallery')!.find(
      (w) =>
        openingsInWall(
          'gallery',
          w.index,
          plan.openings.filter((o) => o.id === 'gallery-salon'),
        ).length > 0,
    )!;
    const spans = freeSpans(
      wall,
      openingsInWall('gallery', wall.index, plan.openingsOf.get('gallery')!),
      0.1,
    );
    expect(spans).toHaveLength(2);
    const { widthM } = plan.openings.find((o) => o.id === 'gallery-salon')!;
    expect(spans[1]!.fromM - spans[0]!.toM).toBeCloseTo(widthM + 0.2, 9);
  });
});

describe.each(roomIds)('in the %s', (id) => {
  const { room, placed } = contentOf(id);
  const model = buildRoom(plan, id, { room, placed });

  it('frames stand off the wall and the picture lies within its frame', () => {
    for (const picture of model.pictures) {
      const { frontM, pictureM, outer, inner } = frameSizes(picture);
      expect(pictureM).toBeGreaterThan(0.012);
      expect(pictureM).toBeLessThan(frontM);
      expect(outer[0]).toBeGreaterThanOrEqual(inner[0]);
    }
  });

  it('every work has a label, and no two labels meet', () => {
    const labels = placeLabels(placed, room.furniture, plan.rooms.get(id)!.elevationM);
    expect(labels).toHaveLength(placed.length);
    for (const a of labels)
      for (const b of labels) {
        if (a === b) continue;
        const [p, q] = [onPlane(a.plane, [0, 0]), onPlane(b.plane, [0, 0])];
        const aside = Math.hypot(p[0] - q[0], p[2] - q[2]) >= LABEL_M.width;
        expect(aside || Math.abs(p[1] - q[1]) >= LABEL_M.height).toBe(true);
      }
  });
});

it('a door’s leaves close its opening and slide out of it', () => {
  const opening = plan.openings.find((o) => o.id === 'gallery-salon')!;
  const door = buildDoor(plan, 'salon', opening);
  expect(door.leaves).toHaveLength(2);
  // The visitor stands in the gallery, south of the door.
  expect(door.plane.n[2]).toBeCloseTo(1, 9);
  for (const leaf of door.leaves)
    expect(Math.hypot(...leaf.slide)).toBeGreaterThanOrEqual(opening.widthM / 2);
});
