import { expect, it } from 'vitest';
import { buildRoom } from '../../src/building/room-model.ts';
import { writeMesh } from '../../src/building/write-mesh.ts';
import { contentOf, plan } from '../scene/room/real-museum.ts';

/** The fourth number of `look` for every facet, in order: how much of its own light is the sky's. */
function skySharesOf(id: string) {
  const { parts, rects, job } = buildRoom(plan, id, contentOf(id));
  return parts.facets.map((facet) => {
    const { look } = writeMesh([facet], parts.charts, rects, job.atlas);
    return { facet, source: parts.charts[facet.chart]!.source.kind, share: look[3] };
  });
}

it('lay-lights and their shafts go dark with the sky, the faces of lamps do not', () => {
  const facets = skySharesOf('gallery');
  const glowing = facets.filter(({ facet }) => (facet.glow ?? 0) > 0);
  const panels = glowing.filter(({ facet }) => facet.follows === 'sky');
  const faces = glowing.filter(({ facet }) => facet.follows === 'lamps');
  const shafts = facets.filter(({ source }) => source === 'shaft');
  expect(panels.length + faces.length).toBe(glowing.length);
  for (const some of [panels, faces, shafts]) expect(some.length).toBeGreaterThan(0);
  for (const { share } of [...panels, ...shafts]) expect(share).toBe(1);
  for (const { share } of faces) expect(share).toBe(0);
});
