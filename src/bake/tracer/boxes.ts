/** Axis-aligned boxes in one array, six numbers each: minimum x, y, z, maximum x, y, z. */
export type Boxes = Float32Array | Float64Array;

/** Makes box `at` the one that holds nothing and grows to whatever joins it. */
export function emptyBox(boxes: Boxes, at: number): void {
  boxes.fill(Number.POSITIVE_INFINITY, at * 6, at * 6 + 3);
  boxes.fill(Number.NEGATIVE_INFINITY, at * 6 + 3, at * 6 + 6);
}

/** Grows box `at` by box `other` of `from`. */
export function growBox(boxes: Boxes, at: number, from: Boxes, other: number): void {
  for (let axis = 0; axis < 3; axis++) {
    const min = at * 6 + axis;
    const otherMin = other * 6 + axis;
    if (from[otherMin]! < boxes[min]!) boxes[min] = from[otherMin]!;
    if (from[otherMin + 3]! > boxes[min + 3]!) boxes[min + 3] = from[otherMin + 3]!;
  }
}

/** Half of the surface of box `at`, 0 for an empty one. */
export function halfArea(boxes: Boxes, at: number): number {
  const o = at * 6;
  const x = boxes[o + 3]! - boxes[o]!;
  const y = boxes[o + 4]! - boxes[o + 1]!;
  const z = boxes[o + 5]! - boxes[o + 2]!;
  return x < 0 ? 0 : x * y + y * z + z * x;
}

/** Twice the middle of box `at` on an axis; enough to compare middles. */
export function doubleMiddle(boxes: Boxes, at: number, axis: number): number {
  return boxes[at * 6 + axis]! + boxes[at * 6 + axis + 3]!;
}

/** One box for each triangle of nine numbers. */
export function boxesOf(triangles: Float32Array): Float32Array {
  const count = triangles.length / 9;
  const boxes = new Float32Array(count * 6);
  for (let i = 0; i < count; i++) {
    for (let axis = 0; axis < 3; axis++) {
      const a = triangles[i * 9 + axis]!;
      const b = triangles[i * 9 + 3 + axis]!;
      const c = triangles[i * 9 + 6 + axis]!;
      boxes[i * 6 + axis] = Math.min(a, b, c);
      boxes[i * 6 + 3 + axis] = Math.max(a, b, c);
    }
  }
  return boxes;
}
