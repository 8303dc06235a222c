import { describe, expect, it } from 'vitest';
import { bakedLayout } from '../../src/building/baked-layout.ts';
import { packAtlas } from '../../src/building/light/pack-atlas.ts';
import { buildRoom } from '../../src/building/room-model.ts';
import { flatRects, layInAtlas, placesIn, takeGains, writeMesh } from '../../src/building/write-mesh.ts';
import { contentOf, plan } from '../scene/room/real-museum.ts';

describe.each(['rotunda', 'gallery', 'cabinet'])('the mesh of the %s', (id) => {
  const { parts, rects, job } = buildRoom(plan, id, contentOf(id));
  const baked = bakedLayout(parts);
  const { rects: bakedRects, ...bakedAtlas } = packAtlas(baked.charts);
  const bakedMesh = writeMesh(baked.facets, baked.charts, bakedRects, bakedAtlas);

  it('takes baked light where it lies as if it had been written for it', () => {
    const mesh = writeMesh(parts.facets, parts.charts, rects, job.atlas);
    expect(mesh.lightUv).not.toEqual(bakedMesh.lightUv);
    expect(mesh.look).not.toEqual(bakedMesh.look);
    const places = placesIn(mesh, baked);
    layInAtlas(places, { rects: flatRects(bakedRects), ...bakedAtlas }, mesh.lightUv);
    takeGains(places, mesh.look);
    expect(mesh).toEqual(bakedMesh);
  });

  it('has every triangle turned to where its facet is seen from', () => {
    const { position, normal, index } = bakedMesh;
    const at = (values: Float32Array, i: number) => [0, 1, 2].map((k) => values[3 * index[i]! + k]!);
    let turnedAway = 0;
    for (let i = 0; i < index.length; i += 3) {
      const [a, b, c] = [at(position, i), at(position, i + 1), at(position, i + 2)] as const;
      const [p, q] = [b.map((x, k) => x - a[k]!), c.map((x, k) => x - a[k]!)];
      const cross = [0, 1, 2].map(
        (k) => p[(k + 1) % 3]! * q[(k + 2) % 3]! - p[(k + 2) % 3]! * q[(k + 1) % 3]!,
      );
      const area = Math.hypot(...cross);
      const facing = cross.reduce((sum, x, k) => sum + x * at(normal, i)[k]!, 0);
      if (area > 1e-6 && facing < 0.2 * area) turnedAway++;
    }
    expect(turnedAway).toBe(0);
  });
});
