import { describe, expect, it } from 'vitest';
import { DomeGrid } from '../../src/building/ceiling/dome-grid.ts';
import { builtCeiling } from '../../src/building/ceiling/shape.ts';
import { areaOf, type Facet, onPlane } from '../../src/building/facet.ts';
import { nicheOutline, openingOutline } from '../../src/building/opening-shape.ts';
import { buildRoom } from '../../src/building/room-model.ts';
import { faceTopM } from '../../src/building/trim.ts';
import { triangulate } from '../../src/building/write-mesh.ts';
import { sidesFrom } from '../../src/museum/plan/openings.ts';
import { signedAreaM2 } from '../../src/museum/plan/polygon.ts';
import { contentOf, plan, roomIds } from '../scene/room/real-museum.ts';

const area = (facet: Facet) =>
  Math.abs(areaOf(facet.contour)) -
  (facet.holes ?? []).reduce((sum, hole) => sum + Math.abs(areaOf(hole)), 0);

/** Walls come first, in order, then floor and ceiling. */
function shellOf(id: (typeof roomIds)[number]) {
  const model = buildRoom(plan, id, contentOf(id));
  const walls = plan.walls.get(id)!;
  const { facets } = model.parts;
  return { model, walls, facets, floor: facets[walls.length]!, ceiling: facets[walls.length + 1]! };
}

describe.each(roomIds)('the shell of the %s', (id) => {
  const { model, walls, facets, floor, ceiling } = shellOf(id);
  const planRoom = plan.rooms.get(id)!;
  const openings = plan.openingsOf.get(id)!;
  const { room } = contentOf(id);
  const built = builtCeiling(planRoom, room);
  const outlineM2 = Math.abs(signedAreaM2(planRoom.outline));

  it('has walls of their whole area less that of their openings and of niches that start on the floor', () => {
    for (const wall of walls) {
      const pierced = openings.filter((o) => sidesFrom(o, id).here.wall === wall.index);
      const holes = [
        ...pierced.map((o) => openingOutline(o.kind, o.widthM, o.heightM)),
        ...(room.niches ?? []).filter((n) => n.wall === wall.index && n.sillM === 0).map(nicheOutline),
      ].reduce((sum, outline) => sum + Math.abs(areaOf(outline)), 0);
      // A dado with a finish of its own is a facet of its own on the same plane.
      const { chart } = facets[wall.index]!;
      const faces = facets.filter((f) => f.chart === chart && f.plane === facets[wall.index]!.plane);
      const whole = faces.reduce((sum, { contour }) => sum + Math.abs(areaOf(contour)), 0);
      expect(whole).toBeCloseTo(wall.lengthM * faceTopM(planRoom, room.trim, built) - holes, 5);
    }
  });

  it('has a floor of the outline’s area and a ceiling open under what shines', () => {
    expect(area(floor)).toBeCloseTo(outlineM2, 6);
    if (built.kind === 'vault') return;
    const level = built.kind === 'coved' ? built.flat : planRoom.outline;
    const lights = (room.light.layLights ?? []).map(({ outline }) => outline);
    const grid = built.kind === 'dome' && new DomeGrid(built.dome, 0);
    const holes = grid ? [...lights, grid.ring(grid.foot)] : lights;
    const open = holes.reduce((sum, outline) => sum + Math.abs(signedAreaM2(outline)), 0);
    expect(area(ceiling)).toBeCloseTo(Math.abs(signedAreaM2(level)) - open, 6);
  });

  it('looks inwards: walls into the room, the floor up, the ceiling down', () => {
    for (const wall of walls) {
      const { n } = facets[wall.index]!.plane;
      expect([n[0], n[1], n[2]]).toEqual([
        expect.closeTo(wall.inward[0], 9),
        expect.closeTo(0, 9),
        expect.closeTo(wall.inward[1], 9),
      ]);
    }
    expect(floor.plane.n[1]).toBeCloseTo(1, 9);
    if (built.kind !== 'vault') expect(ceiling.plane.n[1]).toBeCloseTo(-1, 9);
  });

  it('covers every facet with triangles that turn the way the facet looks', () => {
    for (const facet of model.parts.facets) {
      const { points, triangles } = triangulate(facet);
      let sum = 0;
      for (let i = 0; i < triangles.length; i += 3) {
        const corners = [points[triangles[i]!]!, points[triangles[i + 1]!]!, points[triangles[i + 2]!]!];
        expect(areaOf(corners)).toBeGreaterThan(-1e-9);
        sum += areaOf(corners);
      }
      expect(sum).toBeCloseTo(area(facet), 5);
    }
  });

  it('leaves no gap between a wall’s opening and the inside of the opening', () => {
    for (const opening of openings) {
      const owner = opening.sides[0].room;
      const reveals = buildRoom(plan, owner, undefined).parts;
      const corners = reveals.facets
        .filter((f) => {
          const { source } = reveals.charts[f.chart]!;
          return source.kind === 'opening' && source.opening === opening.id;
        })
        .flatMap((f) => f.contour.map((point) => onPlane(f.plane, point)));
      const { here } = sidesFrom(opening, id);
      const wall = facets[here.wall]!;
      const notch = openingOutline(opening.kind, opening.widthM, opening.heightM);
      for (const [u, v] of notch) {
        const at = onPlane(wall.plane, [here.atM + u, v]);
        const nearest = Math.min(...corners.map((c) => Math.hypot(c[0] - at[0], c[1] - at[1], c[2] - at[2])));
        expect(nearest).toBeLessThan(0.002);
      }
    }
  });
});

it('draws the inside of every opening exactly once', () => {
  const owners = plan.openings.map((opening) =>
    roomIds.filter((id) =>
      buildRoom(plan, id, undefined).parts.charts.some(
        ({ source }) => source.kind === 'opening' && source.opening === opening.id,
      ),
    ),
  );
  expect(owners.map((rooms) => rooms.length)).toEqual(plan.openings.map(() => 1));
});
