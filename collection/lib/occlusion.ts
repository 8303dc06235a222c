import { type Hit, RayTree } from './bvh.ts';
import { add3, dot3, extent, type Mesh, scale3, unit3, type Vec3, vertex } from './mesh.ts';
import { seededRandom } from './random.ts';

const RAYS = 96;

/** How much of the sky each corner sees past the object itself, 0 … 1, softened so that no hollow turns black. */
export function selfShade(mesh: Mesh): Float32Array {
  const tree = new RayTree(mesh);
  const random = seededRandom(7);
  const hit: Hit = { t: 0, triangle: -1, u: 0, v: 0 };
  const far = Math.max(...extent(mesh.positions)) * 0.5;
  return Float32Array.from({ length: mesh.positions.length / 3 }, (_, i) => {
    const normal = vertex(mesh.normals, i);
    const origin = add3(vertex(mesh.positions, i), scale3(normal, far * 2e-3));
    let open = 0;
    for (let ray = 0; ray < RAYS; ray++) {
      const direction = cosineAround(normal, random(), random());
      if (!tree.cast(origin, direction, far, hit)) open += 1;
      else open += Math.min(1, hit.t / far) * 0.5;
    }
    return 0.28 + 0.72 * (open / RAYS);
  });
}

/** A direction around the normal, more often close to it (Lambert's cosine law). */
function cosineAround(normal: Vec3, u: number, v: number): Vec3 {
  const z = 2 * u - 1;
  const r = Math.sqrt(1 - z * z);
  const onSphere: Vec3 = [r * Math.cos(2 * Math.PI * v), r * Math.sin(2 * Math.PI * v), z];
  const sum = add3(normal, onSphere);
  return dot3(sum, sum) < 1e-9 ? normal : unit3(sum);
}
