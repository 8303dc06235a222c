import { describe, expect, it } from 'vitest';
import { areaOf, onPlane } from '../../../src/building/facet.ts';
import { buildRoom } from '../../../src/building/room-model.ts';
import type { Vec3 } from '../../../src/building/vec.ts';
import { triangulate } from '../../../src/building/write-mesh.ts';
import type { CeilingShape, Trim } from '../../../src/museum/format/finishes.ts';
import { resolvePlan } from '../../../src/museum/plan/openings.ts';
import { isInside } from '../../../src/museum/plan/polygon.ts';
import { box, roomOf, smallPlan } from '../../scene/room/small-museum.ts';
import { leaks, randomOf } from './closed-room.ts';

const ELL = [
  [0, 0],
  [9, 0],
  [9, 4],
  [5, 4],
  [5, 8],
  [0, 8],
] as const;
const ROUND = Array.from({ length: 16 }, (_, i): readonly [number, number] => {
  const angle = ((i + 0.5) / 16) * 2 * Math.PI;
  return [6 * Math.cos(angle), 6 * Math.sin(angle)];
});
/** A rectangle that is turned on the plan. */
const TURNED = (
  [
    [0, 0],
    [9, 0],
    [9, 5],
    [0, 5],
  ] as const
).map(([x, z]): readonly [number, number] => [0.8 * x - 0.6 * z, 0.6 * x + 0.8 * z]);
const LAY = [
  {
    outline: [
      [1.6, 1.4],
      [3.4, 1.4],
      [3.4, 2.8],
      [1.6, 2.8],
    ] as (readonly [number, number])[],
    level: 1,
  },
];
const DOME: CeilingShape = { kind: 'dome', centre: [0, 0], radiusM: 4.5, riseM: 3.6, oculusM: 1, level: 1.5 };
const VAULT: CeilingShape = { kind: 'vault', riseM: 1.6 };

type Case = {
  readonly name: string;
  readonly outline?: readonly (readonly [number, number])[];
  readonly shape?: CeilingShape;
  readonly trim?: Trim;
  readonly lay?: typeof LAY;
  /** How far above the room's height one may look from, near its middle. */
  readonly riseM?: number;
  readonly wall?: 'panelling';
};

const cases: readonly Case[] = [
  { name: 'flat, with a lay-light', lay: LAY },
  { name: 'flat, over an ell', outline: ELL, lay: LAY },
  { name: 'a dome', outline: ROUND, shape: DOME, riseM: 3 },
  {
    name: 'a coffered dome',
    outline: ROUND,
    shape: { ...DOME, coffers: { rings: 5, ribs: 24 } },
    riseM: 3,
  },
  { name: 'half a sphere', outline: ROUND, shape: { ...DOME, riseM: 4.5, coffers: { rings: 3, ribs: 16 } } },
  { name: 'a vault', shape: VAULT, riseM: 1 },
  { name: 'a half-round vault', shape: { kind: 'vault', riseM: 3, ribs: 4 }, riseM: 2 },
  { name: 'a turned vault with a slot', outline: TURNED, shape: { ...VAULT, slotM: 1.2, ribs: 3 }, riseM: 1 },
  { name: 'coves, with a lay-light', shape: { kind: 'coved', radiusM: 0.8 }, lay: LAY },
  { name: 'coves in an ell', outline: ELL, shape: { kind: 'coved', radiusM: 0.7 }, lay: LAY },
  { name: 'coves around', outline: ROUND, shape: { kind: 'coved', radiusM: 1 } },
  { name: 'beams', shape: { kind: 'coffered', depthM: 0.35, everyM: 1.5, beamM: 0.25 } },
  {
    name: 'beams around a lay-light in an ell',
    outline: ELL,
    shape: { kind: 'coffered', depthM: 0.3, everyM: 1.2, beamM: 0.2 },
    lay: LAY,
  },
  {
    name: 'a classical cornice under a vault',
    shape: VAULT,
    trim: { cornice: 'classical', architrave: 'moulded' },
  },
  { name: 'a shadow gap', trim: { cornice: 'shadow-gap', architrave: 'none' }, lay: LAY },
  { name: 'a shadow gap under a vault', shape: VAULT, trim: { cornice: 'shadow-gap' } },
  { name: 'a shadow gap around an ell', outline: ELL, trim: { cornice: 'shadow-gap' } },
  { name: 'no cornice', trim: { cornice: 'none' } },
  {
    name: 'a panelled dado and a picture rail',
    trim: {
      dado: { heightM: 0.95, finish: { material: 'panelling', color: '#5a3b28' } },
      pictureRailM: 3.1,
      cornice: 'classical',
    },
  },
  { name: 'a rail without a finish', trim: { dado: { heightM: 0.9 } } },
  {
    name: 'a dado of fabric higher than the stair’s door',
    trim: { dado: { heightM: 2.9, finish: { material: 'fabric', color: '#5a3b28' } } },
  },
  { name: 'panelled walls', wall: 'panelling', trim: { architrave: 'moulded' } },
];

describe.each(cases)('a ceiling: $name', ({ outline, shape, trim, lay, riseM = 0, wall }) => {
  // The usual box has a stair to a lower room, by which one sees into that.
  const plan = outline
    ? resolvePlan({ format: 1, wing: 'w', rooms: [{ ...box, outline: [...outline] }], openings: [] })
    : smallPlan;
  const plain = roomOf({ light: { ambient: 0.6, layLights: lay } });
  const finishes = { ...plain.finishes, ceiling: { color: '#e8e8e8', shape } };
  if (wall) finishes.wall = { material: wall, color: '#806040' };
  const room = { ...plain, finishes, ...(trim && { trim }) };
  const { parts, job } = buildRoom(plan, 'box', { room, placed: [] });
  const all = outline ? parts.facets : [...parts.facets, ...buildRoom(plan, 'low', undefined).parts.facets];

  it('is closed: from inside one sees the faces of things and no gap', () => {
    const random = randomOf(7);
    const inside = outline ?? box.outline;
    const middle = [0, 1].map((k) => inside.reduce((sum, point) => sum + point[k]!, 0) / inside.length);
    const from = (): Vec3 => {
      for (;;) {
        const x = -8 + 20 * random();
        const z = -8 + 20 * random();
        const y = 0.3 + random() * (2.9 + riseM);
        if (y > 3.2 && Math.hypot(x - middle[0]!, z - middle[1]!) > 1.5) continue;
        const isClear = [-0.3, 0, 0.3].every((d) => isInside(inside, x + d, z) && isInside(inside, x, z + d));
        if (isClear) return [x, y, z];
      }
    };
    expect(leaks(all, { from, count: 4000, seed: 3 }).slice(0, 3)).toEqual([]);
  });

  it('is covered by triangles', () => {
    for (const facet of parts.facets) {
      const { points, triangles } = triangulate(facet);
      expect(facet.plane.n.every(Number.isFinite)).toBe(true);
      let sum = 0;
      for (let i = 0; i < triangles.length; i += 3)
        sum += areaOf([points[triangles[i]!]!, points[triangles[i + 1]!]!, points[triangles[i + 2]!]!]);
      const holes = (facet.holes ?? []).reduce((all, hole) => all + Math.abs(areaOf(hole)), 0);
      expect(sum).toBeCloseTo(Math.abs(areaOf(facet.contour)) - holes, 5);
    }
  });

  it('has an area light for every sky', () => {
    const glowing = parts.facets.filter(({ glow }) => glow);
    expect(job.areaLights).toHaveLength(glowing.length);
    for (const [i, { polygon, panelM }] of job.areaLights.entries()) {
      expect(onPlane(glowing[i]!.plane, glowing[i]!.contour[0]!)[1]).toBeCloseTo(panelM, 9);
      // Counter-clockwise from below: what shines looks down.
      expect(areaOf(polygon.map(([x, , z]) => [x, z] as const))).toBeGreaterThan(0);
    }
  });
});
