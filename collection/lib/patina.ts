import { linear } from './color.ts';
import type { Mesh } from './mesh.ts';
import { selfShade } from './occlusion.ts';

/** Rays a corner: a patina has soft borders. */
const RAYS = 32;

/** The mesh with its material's patina laid into its hollows, as tints; unchanged where there is none. */
export function withPatina(mesh: Mesh): Mesh {
  const { color, patina, ...bare } = mesh.material;
  if (!patina) return mesh;
  const [clean, dark] = [linear(color), linear(patina)];
  const shade = selfShade(mesh, RAYS);
  const tints = new Float32Array(mesh.positions.length);
  for (let i = 0; i < tints.length; i++) {
    const open = Math.min(1, Math.max(0, (shade[Math.floor(i / 3)]! - 0.42) / 0.5));
    const worn = open * open * (3 - 2 * open);
    const stain = dark[i % 3]! / clean[i % 3]!;
    tints[i] = (mesh.tints?.[i] ?? 1) * (stain + (1 - stain) * worn);
  }
  return { ...mesh, tints, material: { ...bare, color } };
}
