import { describe, expect, it } from 'vitest';
import type { Furniture, Niche } from '../../../src/museum/format/furniture.ts';
import type { ObjectWork } from '../../../src/museum/format/works.ts';
import { placeWorks } from '../../../src/museum/hang/place-works.ts';
import { slide } from '../../../src/museum/plan/collision.ts';
import { BODY_RADIUS_M, WalkSpace } from '../../../src/museum/plan/collision-space.ts';
import { footprintOf } from '../../../src/museum/plan/footprint.ts';
import { clearHeightM, nicheFootprint } from '../../../src/museum/plan/niches.ts';
import { findPath } from '../../../src/museum/plan/paths.ts';
import { canStand } from '../../../src/museum/plan/paths-clear.ts';
import { standBefore } from '../../../src/museum/plan/paths-standpoint.ts';
import { distanceToSegmentM, isInside, signedAreaM2 } from '../../../src/museum/plan/polygon.ts';
import { box, roomOf, smallPlan } from '../../scene/room/small-museum.ts';

const COLUMN: Furniture = { id: 'column', kind: 'column', position: [4, 3], diameterM: 0.6 };
const spaceWith = (...furniture: Furniture[]) => new WalkSpace(smallPlan, () => furniture);

describe('the footprint of a column', () => {
  const edgesM = (piece: Furniture) => {
    const outline = footprintOf(piece);
    return outline.map((a, i) => distanceToSegmentM(4, 3, a, outline[(i + 1) % outline.length]!));
  };

  it('has eight sides around a round shaft', () => {
    expect(edgesM(COLUMN)).toHaveLength(8);
    for (const m of edgesM(COLUMN)) expect(m).toBeCloseTo(0.3, 9);
  });

  it('is a square around a pier, and a larger one around a Tuscan base', () => {
    for (const m of edgesM({ ...COLUMN, order: 'square', rotationDeg: 30 })) expect(m).toBeCloseTo(0.3, 9);
    for (const m of edgesM({ ...COLUMN, order: 'tuscan' })) expect(m).toBeCloseTo(0.3 * 1.36, 9);
  });

  it('runs clockwise, as every footprint does', () => {
    for (const order of ['plain', 'tuscan', 'square'] as const)
      expect(signedAreaM2(footprintOf({ ...COLUMN, order }))).toBeGreaterThan(0);
  });
});

describe.each<[string, Furniture, number]>([
  ['a round column', COLUMN, 0.3],
  ['a pier', { ...COLUMN, order: 'square' }, 0.3],
  ['a table', { id: 't', kind: 'table', position: [4, 3], widthM: 1, depthM: 0.6, heightM: 0.74 }, 0.3],
  ['a bookcase', { id: 'b', kind: 'bookcase', position: [4, 3], widthM: 1, depthM: 0.6, heightM: 2 }, 0.3],
  ['a chair', { id: 'c', kind: 'chair', position: [4, 3], widthM: 0.5, depthM: 0.6, heightM: 0.8 }, 0.3],
])('%s', (_, piece, halfDepthM) => {
  const space = spaceWith(piece);

  it('stops who walks into it at its side', () => {
    const at = { x: 4, z: 5 };
    slide(space.near('box'), BODY_RADIUS_M, at, 0, -1.8);
    expect(at.z).toBeCloseTo(3 + halfDepthM + BODY_RADIUS_M, 2);
    expect(canStand(space, 'box', BODY_RADIUS_M, 4, 3)).toBe(false);
  });

  it('has a way around it that touches nothing and is short', () => {
    const path = findPath(space, { room: 'box', point: [4, 5.2] }, { room: 'box', point: [4.05, 0.8] });
    expect(path.status).toBe('reached');
    expect(path.points.length).toBeGreaterThan(2);
    for (const { x, z } of path.points) expect(isInside(footprintOf(piece), x, z)).toBe(false);
    const lengthM = path.points
      .slice(1)
      .reduce((sum, p, i) => sum + Math.hypot(p.x - path.points[i]!.x, p.z - path.points[i]!.z), 0);
    expect(lengthM).toBeLessThan(5.1);
  });
});

describe('a niche', () => {
  const niche: Niche = { id: 'n', wall: 0, atM: 2, widthM: 0.8, heightM: 1.2, depthM: 0.4, sillM: 1 };
  const object = {
    kind: 'object',
    id: 'o',
    dimensions: { widthM: 0.3, heightM: 0.3, depthM: 0.3 },
  } as ObjectWork;
  const room = {
    ...roomOf(),
    niches: [niche],
    hang: [{ work: 'o', place: { kind: 'niche' as const, niche: 'n' } }],
  };
  const [placed] = placeWorks(box, room, { format: 1, room: 'box', works: [object] });

  it('takes its floor out of the wall behind its face', () => {
    const outline = nicheFootprint(smallPlan.walls.get('box')![0]!, niche);
    expect(signedAreaM2(outline)).toBeCloseTo(0.32, 9);
    for (const [x, z] of outline) {
      expect(x).toBeGreaterThan(1.59);
      expect(z).toBeLessThanOrEqual(0);
    }
  });

  it('is as high as its head is there', () => {
    expect(clearHeightM(niche, 0.39)).toBe(1.2);
    const arch = { ...niche, head: 'arch' as const };
    expect(clearHeightM(arch, 0)).toBeCloseTo(1.2, 9);
    expect(clearHeightM(arch, 0.4)).toBeCloseTo(0.8, 9);
  });

  const lens = { tanHalfV: 0.6, tanHalfH: 1 };

  it('is looked into from before it, whatever side one comes from', () => {
    for (const from of [
      [7, 1],
      [0.5, 0.5],
      [2, 5],
    ] as const) {
      const stand = standBefore(spaceWith(), 'box', placed!, lens, from);
      expect(stand.z).toBeGreaterThan(0.8);
      expect(Math.abs(stand.x - 2)).toBeLessThan(0.4 * (stand.z + 0.2));
      // It looks north, at the object.
      expect(Math.sin(stand.yaw)).toBeCloseTo((2 - stand.x) / Math.hypot(2 - stand.x, stand.z + 0.2), 6);
    }
  });

  it('is looked into past a column that stands before it', () => {
    const column: Furniture = { id: 'column', kind: 'column', position: [2, 1], diameterM: 0.4 };
    const space = spaceWith(column);
    const stand = standBefore(space, 'box', placed!, lens, [2, 5]);
    expect(canStand(space, 'box', BODY_RADIUS_M, stand.x, stand.z)).toBe(true);
    const [x, , z] = placed!.position;
    expect(distanceToSegmentM(2, 1, [x, z], [stand.x, stand.z])).toBeGreaterThan(0.19);
  });
});
