import { describe, expect, it } from 'vitest';
import { areaOf, onPlane } from '../../src/building/facet.ts';
import { LABEL_M, placeLabels } from '../../src/building/label-places.ts';
import { nicheOutline } from '../../src/building/opening-shape.ts';
import { buildRoom } from '../../src/building/room-model.ts';
import { skirtingShadow } from '../../src/building/soft-shadows.ts';
import { freeSpans } from '../../src/building/walls.ts';
import type { Niche } from '../../src/museum/format/furniture.ts';
import type { ObjectWork } from '../../src/museum/format/works.ts';
import type { PlacedWork } from '../../src/museum/hang/place-works.ts';
import { placeWorks } from '../../src/museum/hang/place-works.ts';
import { box, roomOf, smallPlan } from '../scene/room/small-museum.ts';
import { leaks, randomOf } from './ceiling/closed-room.ts';

const ARCH: Niche = {
  id: 'arch',
  wall: 0,
  atM: 2,
  widthM: 0.9,
  heightM: 1.4,
  depthM: 0.4,
  sillM: 0.9,
  head: 'arch',
};
const FLAT: Niche = { ...ARCH, id: 'flat', atM: 4, head: 'flat', depthM: 0.25 };
const LOW: Niche = { ...ARCH, id: 'low', atM: 6, sillM: 0, heightM: 2.4 };
const NICHES = [ARCH, FLAT, LOW];

const object = {
  kind: 'object',
  id: 'sphere',
  dimensions: { widthM: 0.3, heightM: 0.4, depthM: 0.3 },
} as ObjectWork;

function placedIn(niche: Niche, rotationDeg?: number): PlacedWork {
  const place = {
    kind: 'niche' as const,
    niche: niche.id,
    ...(rotationDeg !== undefined && { rotationDeg }),
  };
  const room = { ...roomOf(), niches: NICHES, hang: [{ work: 'sphere', place }] };
  const [placed] = placeWorks(box, room, { format: 1, room: 'box', works: [object] });
  return placed!;
}

function built(niches: readonly Niche[], placed: readonly PlacedWork[] = [], spots = 0.6) {
  const room = { ...roomOf(), niches: [...niches] };
  return buildRoom(smallPlan, 'box', { room: { ...room, light: { ...room.light, spots } }, placed });
}

describe('a room with niches', () => {
  const model = built(NICHES);
  const plain = built([]);

  it('has a wall that is smaller by their openings', () => {
    const areaM2 = (of: typeof model) => {
      const { contour, holes = [] } = of.parts.facets[0]!;
      return Math.abs(areaOf(contour)) - holes.reduce((sum, hole) => sum + Math.abs(areaOf(hole)), 0);
    };
    const openM2 = NICHES.reduce((sum, niche) => sum + Math.abs(areaOf(nicheOutline(niche))), 0);
    expect(areaM2(plain) - areaM2(model)).toBeCloseTo(openM2, 9);
  });

  it('is closed: every look from within meets the front of something', () => {
    const random = randomOf(3);
    const from = () => {
      const niche = NICHES[Math.floor(random() * 3)]!;
      // Half of the looks come from inside a niche.
      const inM = random() < 0.5 ? -random() * niche.depthM * 0.9 : 0.3 + random() * 3;
      return [niche.atM + (random() - 0.5) * 0.3, niche.sillM + 0.2 + random() * 0.4, inM] as const;
    };
    // The stair’s own inside belongs to this room too.
    const found = leaks(model.parts.facets, { from, count: 4000, seed: 9 });
    const through = found.filter(({ from: p, way }) => {
      const t = (8 - p[0]) / way[0];
      const [y, z] = [p[1] + way[1] * t, p[2] + way[2] * t];
      return !(t > 0 && y > -0.1 && y < 2.6 && z > 1.9 && z < 4.1);
    });
    expect(through).toEqual([]);
  });

  it('keeps its skirting out of a niche that starts on the floor', () => {
    const wall = smallPlan.walls.get('box')![0]!;
    const spans = freeSpans(wall, [], 0.1, NICHES);
    expect(spans).toEqual([
      { fromM: 0, toM: expect.closeTo(5.55, 9) },
      { fromM: expect.closeTo(6.45, 9), toM: 8 },
    ]);
    const low = model.shadows.filter(
      ({ strength }) => strength === skirtingShadow(model.parts.charts[0]!.plane, 0, 1).strength,
    );
    expect(low.length).toBe(plain.shadows.filter(({ strength }) => strength === low[0]!.strength).length + 1);
  });

  it('lets no light through the wall around them', () => {
    expect(model.job.boxes.length - plain.job.boxes.length).toBe(5 + 5 + 4);
    for (const { centre, half } of model.job.boxes) {
      expect(centre[2] + half[2]).toBeLessThan(0);
      expect(centre[1] - half[1]).toBeGreaterThan(0.05);
    }
  });
});

describe('an object in a niche', () => {
  it('stands in the middle of the sill and looks out, turned as its place says', () => {
    expect(placedIn(ARCH)).toMatchObject({ position: [2, 0.9, -0.2], facing: [expect.closeTo(0, 9), 1] });
    const { facing } = placedIn(ARCH, 90);
    expect([...facing]).toEqual([expect.closeTo(-1, 9), expect.closeTo(0, 9)]);
  });

  it('has its label on the wall to the right, or to the left where the wall ends', () => {
    const [label] = placeLabels([placedIn(FLAT)], [], 0);
    const middle = onPlane(label!.plane, [0, 0]);
    expect(middle[0]).toBeCloseTo(4 + 0.45 + LABEL_M.besideM + LABEL_M.width / 2, 9);
    expect(middle[2]).toBeCloseTo(0, 9);
    expect(label!.plane.n[2]).toBeCloseTo(1, 9);
    const within = { ...placedIn(FLAT).within!, niche: { ...FLAT, atM: 7.5 } };
    const [left] = placeLabels([{ ...placedIn(FLAT), within }], [], 0);
    expect(onPlane(left!.plane, [0, 0])[0]).toBeLessThan(7);
  });

  it('is lit from the head of its niche, unless the niche is left without light', () => {
    const lit = built(NICHES, [placedIn(ARCH)]);
    expect(lit.job.spots).toHaveLength(1);
    const { position, direction } = lit.job.spots[0]!;
    expect(position[1]).toBeLessThan(0.9 + 1.4);
    expect(position[2]).toBeLessThan(0);
    expect(direction[1]).toBeLessThan(-0.9);
    const placed = placedIn(ARCH);
    const dark = { ...placed, within: { ...placed.within!, niche: { ...ARCH, light: false } } };
    expect(built(NICHES, [dark]).job.spots).toEqual([]);
    expect(built(NICHES, [placed], 0).job.spots).toEqual([]);
  });
});
