import { extent, type Mesh } from './mesh.ts';

/** Places closer than this share of the object's size are one; so are normals and colours closer than this. */
const NEAR = 1e-5;
const LIKE = 1 / 256;

/** The same mesh with like corners joined and triangles without an area left out; creases stay. */
export function weld(mesh: Mesh): Mesh {
  const { positions, normals, tints } = mesh;
  const step = Math.max(...extent(positions)) * NEAR;
  const places = new Map<string, number>();
  const kept: number[] = [];
  const moved = Uint32Array.from({ length: positions.length / 3 }, (_, i) => {
    let key = '';
    for (let k = i * 3; k < i * 3 + 3; k++) {
      key += `${Math.round(positions[k]! / step)} ${Math.round(normals[k]! / LIKE)} `;
      if (tints) key += `${Math.round(tints[k]! / LIKE)} `;
    }
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, kept.length);
    kept.push(i);
    return kept.length - 1;
  });
  const indices: number[] = [];
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const [a, b, c] = [moved[mesh.indices[t]!]!, moved[mesh.indices[t + 1]!]!, moved[mesh.indices[t + 2]!]!];
    if (a !== b && b !== c && c !== a) indices.push(a, b, c);
  }
  const pick = (values: Float32Array): Float32Array => {
    const result = new Float32Array(kept.length * 3);
    kept.forEach((from, to) => {
      result.set(values.subarray(from * 3, from * 3 + 3), to * 3);
    });
    return result;
  };
  return {
    ...mesh,
    positions: pick(positions),
    normals: pick(normals),
    indices: Uint32Array.from(indices),
    ...(tints && { tints: pick(tints) }),
  };
}
