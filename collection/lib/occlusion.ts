import { RayTree } from './bvh.ts';
import { extent, type Mesh } from './mesh.ts';
import { Sampler } from './still/sampler.ts';

/** How much of the sky each corner sees past the object itself, 0 … 1, softened so that no hollow turns black. */
export function selfShade({ positions, normals, indices }: Mesh, rays = 64): Float32Array {
  const tree = new RayTree({ positions, indices });
  const sampler = new Sampler();
  const size = Math.max(...extent(positions));
  const far = size * 0.5;
  return Float32Array.from({ length: positions.length / 3 }, (_, i) => {
    const [nx, ny, nz] = [normals[i * 3]!, normals[i * 3 + 1]!, normals[i * 3 + 2]!];
    const off = size * 1e-3;
    const [x, y, z] = [
      positions[i * 3]! + nx * off,
      positions[i * 3 + 1]! + ny * off,
      positions[i * 3 + 2]! + nz * off,
    ];
    let open = 0;
    for (let ray = 0; ray < rays; ray++) {
      sampler.start(i, ray);
      sampler.next();
      // Around the normal, more often close to it (Lambert's cosine law).
      const up = 2 * sampler.x - 1;
      const flat = Math.sqrt(1 - up * up);
      const turn = 2 * Math.PI * sampler.y;
      const [dx, dy, dz] = [nx + flat * Math.cos(turn), ny + flat * Math.sin(turn), nz + up * 0.9999];
      const length = 1 / Math.hypot(dx, dy, dz);
      if (!tree.nearest(x, y, z, dx * length, dy * length, dz * length, far)) open += 1;
      else open += (tree.t / far) * 0.5;
    }
    return 0.28 + 0.72 * (open / rays);
  });
}
