import type { Mesh } from './mesh.ts';

/**
 * The same mesh with every triangle counter-clockwise seen from outside and normals that point there: first triangles
 * are turned to agree with their normals, then both, where the whole encloses a negative volume.
 */
export function faceOutward(mesh: Mesh): Mesh {
  const { positions: p, normals: n } = mesh;
  const indices = mesh.indices.slice();
  let volume = 0;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t]! * 3, indices[t + 1]! * 3, indices[t + 2]! * 3];
    const [ux, uy, uz] = [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!, p[b + 2]! - p[a + 2]!];
    const [vx, vy, vz] = [p[c]! - p[a]!, p[c + 1]! - p[a + 1]!, p[c + 2]! - p[a + 2]!];
    const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    let agree = 0;
    for (const i of [a, b, c]) agree += x * n[i]! + y * n[i + 1]! + z * n[i + 2]!;
    volume += (agree < 0 ? -1 : 1) * (p[a]! * x + p[a + 1]! * y + p[a + 2]! * z);
    if (agree < 0) [indices[t + 1], indices[t + 2]] = [indices[t + 2]!, indices[t + 1]!];
  }
  if (volume >= 0) return { ...mesh, indices };
  for (let t = 0; t < indices.length; t += 3) {
    [indices[t + 1], indices[t + 2]] = [indices[t + 2]!, indices[t + 1]!];
  }
  return { ...mesh, indices, normals: n.map((v) => -v) };
}
