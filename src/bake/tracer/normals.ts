/** Height over length below which a triangle counts as a line: its normal would be rounding noise. */
const THINNEST = 1e-6;

/**
 * Unit normals (b − a) × (c − a) of triangles of nine numbers; zero for degenerate ones.
 * @returns three numbers a triangle
 */
export function unitNormals(triangles: Float32Array): Float32Array {
  const normals = new Float32Array(triangles.length / 3);
  for (let i = 0; i < normals.length; i += 3) {
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = triangles.subarray(i * 3, i * 3 + 9) as unknown as Corners;
    const [ux, uy, uz] = [bx - ax, by - ay, bz - az];
    const [vx, vy, vz] = [cx - ax, cy - ay, cz - az];
    const normal = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    const doubleArea = Math.hypot(...normal);
    const length = Math.max(
      Math.hypot(ux, uy, uz),
      Math.hypot(vx, vy, vz),
      Math.hypot(ux - vx, uy - vy, uz - vz),
    );
    if (doubleArea > THINNEST * length * length) {
      normals.set(
        normal.map((n) => n / doubleArea),
        i,
      );
    }
  }
  return normals;
}

type Corners = [number, number, number, number, number, number, number, number, number];
