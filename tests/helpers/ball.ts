import {
  gridMesh,
  type Material,
  type Mesh,
  smoothNormals,
  standUpright,
} from '../../collection/lib/mesh.ts';

/** A ball half a metre tall, of `rings` rings with twice as many columns. */
export function ball(rings: number, material: Material): Mesh {
  const { positions: raw, indices } = gridMesh(rings, rings * 2, (row, column) => {
    const [down, round] = [(Math.PI * row) / (rings - 1), (Math.PI * column) / rings];
    return [Math.sin(down) * Math.cos(round), Math.cos(down), Math.sin(down) * Math.sin(round)];
  });
  const positions = standUpright(raw, 0.5);
  return { positions, normals: smoothNormals(positions, indices), indices, material };
}
