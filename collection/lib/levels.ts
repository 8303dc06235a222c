import { MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer';
import type { Mesh } from './mesh.ts';
import { selfShade } from './occlusion.ts';
import { faceOutward } from './orient.ts';
import { withPatina } from './patina.ts';
import { weld } from './weld.ts';

/** A mesh of one level with the light that its own shape leaves each corner, 0 … 1. */
export type ShadedMesh = Mesh & { readonly shade: Float32Array };

/**
 * Triangles at most, and how far the surface may stray on the way there, as a share of the object's size: first within
 * `error`; where that isn't enough, seams between split normals may close too, and then the error may grow.
 */
const LEVELS = [
  { triangles: 40_000, error: 0.0008 },
  { triangles: 15_000, error: 0.004 },
  { triangles: 4_000, error: 0.02 },
] as const;

/** Corners at most, by which a file stays under 1.2 MB: each takes 20 bytes, each triangle about six of index. */
const MOST_CORNERS = 41_000;
/** A level with more than this share of the triangles of the finer one isn't worth a file. */
const WORTH = 0.7;

/** A mesh in up to three levels, finest first, each ordered so that the GPU reads it in one go. */
export async function makeLevels(source: Mesh): Promise<ShadedMesh[]> {
  await Promise.all([MeshoptSimplifier.ready, MeshoptEncoder.ready]);
  const whole = withPatina(weld(faceOutward(source)));
  const finest = compact(whole, reduceToBudget(whole));
  const shaded = { ...finest, shade: selfShade(finest) };
  const levels = [shaded];
  for (const level of LEVELS.slice(1)) {
    const last = levels.at(-1)!;
    if (last.indices.length / 3 <= level.triangles / WORTH) continue;
    const indices = reduce(last, level.triangles, level.error);
    if (indices.length < last.indices.length * WORTH) levels.push(compact(last, indices));
  }
  return levels;
}

/** The finest level: as many triangles as its file has room for, given how many corners they share. */
function reduceToBudget(mesh: Mesh): Uint32Array {
  let triangles: number = LEVELS[0].triangles;
  let indices = mesh.indices;
  for (let round = 0; round < 8; round++) {
    if (indices.length / 3 > triangles) indices = reduce({ ...mesh, indices }, triangles, LEVELS[0].error);
    const corners = new Set(indices).size;
    if (corners <= MOST_CORNERS) break;
    triangles = Math.floor(
      Math.min(triangles, indices.length / 3) * Math.max(0.5, (MOST_CORNERS / corners) * 0.97),
    );
  }
  return indices;
}

function reduce(mesh: Mesh & { shade?: Float32Array }, triangles: number, error: number): Uint32Array {
  const { attributes, weights } = attributesOf(mesh);
  const target = triangles * 3;
  let best = mesh.indices;
  for (const [flags, allowed] of [
    [[], error],
    [['Permissive'], error],
    [['Permissive', 'Prune'], error * 4],
    [['Permissive', 'Prune'], error * 16],
  ] as const) {
    const [indices] = MeshoptSimplifier.simplifyWithAttributes(
      mesh.indices,
      mesh.positions,
      3,
      attributes,
      weights.length,
      [...weights],
      null,
      target,
      allowed,
      [...flags],
    );
    if (indices.length < best.length) best = indices;
    // Splitting hairs for the last triangles isn't worth a stray surface.
    if (best.length <= target * 1.15) break;
  }
  return best;
}

/** What besides the place must survive: normals, so that creases stay, and colour with its shade. */
function attributesOf({ positions, normals, tints, shade }: Mesh & { shade?: Float32Array }) {
  const weights = [0.5, 0.5, 0.5, ...(tints || shade ? [0.4, 0.4, 0.4] : [])];
  const attributes = new Float32Array((positions.length / 3) * weights.length);
  for (let i = 0; i < positions.length / 3; i++) {
    for (let k = 0; k < 3; k++) {
      attributes[i * weights.length + k] = normals[i * 3 + k]!;
      if (weights.length > 3) {
        attributes[i * weights.length + 3 + k] = (tints?.[i * 3 + k] ?? 1) * (shade?.[i] ?? 1);
      }
    }
  }
  return { attributes, weights };
}

/** Only the corners that the triangles use, in the order in which a GPU with a small cache wants them. */
function compact<M extends Mesh & { shade?: Float32Array }>(mesh: M, used: Uint32Array): M {
  const indices = used.slice();
  const [places, count] = MeshoptEncoder.reorderMesh(indices, true, false);
  const moved = (values: Float32Array, size: number): Float32Array => {
    const result = new Float32Array(count * size);
    places.forEach((place, i) => {
      if (place < count) result.set(values.subarray(i * size, i * size + size), place * size);
    });
    return result;
  };
  return {
    ...mesh,
    indices,
    positions: moved(mesh.positions, 3),
    normals: moved(mesh.normals, 3),
    ...(mesh.tints && { tints: moved(mesh.tints, 3) }),
    ...(mesh.shade && { shade: moved(mesh.shade, 1) }),
  };
}
