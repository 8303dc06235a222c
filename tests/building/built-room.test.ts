import { describe, expect, it } from 'vitest';
import { bakedLayout } from '../../src/building/baked-layout.ts';
import { buffersOf, buildForScene } from '../../src/building/built-room.ts';
import { lightKey } from '../../src/building/light-key.ts';
import { buildRoom } from '../../src/building/room-model.ts';
import { contentOf, plan, roomIds } from '../scene/room/real-museum.ts';

const build = (roomId: string, isBaked: boolean) =>
  buildForScene({ plan, roomId, content: contentOf(roomId), isBaked });

describe.each(roomIds)('the %s, built to be drawn', (id) => {
  const content = contentOf(id);
  const model = buildRoom(plan, id, content);

  it('crosses from a worker as it is', () => {
    const built = build(id, true);
    const expected = structuredClone(built);
    const crossed = structuredClone(built, { transfer: buffersOf(built) });
    expect(crossed).toEqual(expected);
    // What is handed over is not copied.
    expect(built.mesh.position.byteLength).toBe(0);
    expect(built.baked!.places.shares.byteLength).toBe(0);
  });

  it('tells its works by their place', () => {
    const { labels, objects, pictures } = build(id, false);
    expect(labels.map(({ placed }) => content.placed[placed])).toEqual(
      model.labels.map(({ placed }) => placed),
    );
    expect([...objects, ...pictures].map((index) => content.placed[index])).toEqual([
      ...model.objects,
      ...model.pictures,
    ]);
  });

  it('says where its thresholds are in the mesh', () => {
    const { thresholds, mesh } = build(id, false);
    for (const { vertex, counts, first } of thresholds) {
      const { plane } = model.parts.facets[first]!;
      const last = vertex + counts.reduce((sum, count) => sum + count, 0) - 1;
      for (const at of [vertex, last]) expect(mesh.position[3 * at + 1]).toBeCloseTo(plane.origin[1], 4);
    }
  });
});

it('has what its light must have been baked for, or what computes it', () => {
  const baked = build('gallery', true);
  const { parts } = buildRoom(plan, 'gallery', contentOf('gallery'));
  expect(baked.baked).toMatchObject({
    key: lightKey(plan, 'gallery', contentOf('gallery')),
    charts: bakedLayout(parts).charts.length,
  });
  expect(baked.job).toBeUndefined();
  const computed = build('gallery', false);
  expect(computed.baked).toBeUndefined();
  expect(computed.job!.charts).toHaveLength(parts.charts.length);
});

it('is an empty shell without content', () => {
  const shell = buildForScene({ plan, roomId: 'gallery', content: undefined, isBaked: true });
  expect([shell.labels, shell.objects, shell.pictures, shell.wallText]).toEqual([[], [], [], undefined]);
  expect(shell.baked).toBeUndefined();
  expect(shell.mesh.index.length).toBeGreaterThan(100);
});
