export const HEIGHT_M = 4.2;
const WIDTH_M = 9;
const STEP_M = 1.45;

/** Where a work hangs, in metres, and how it is turned, in radians. */
export type Place = { readonly x: number; readonly z: number; readonly turn: number };

/** One box of a room, with half of the works along each of its long walls, as close as Enfilade's own hang. */
export function placesFor(works: number): {
  readonly places: readonly Place[];
  readonly lengthM: number;
  readonly widthM: number;
} {
  const aSide = Math.ceil(works / 2);
  const lengthM = Math.max(12, aSide * STEP_M + 1);
  const places = Array.from({ length: works }, (_, i) => {
    const isNorth = i % 2 === 0;
    const x = (Math.floor(i / 2) - (aSide - 1) / 2) * STEP_M;
    return { x, z: (isNorth ? -1 : 1) * (WIDTH_M / 2 - 0.02), turn: isNorth ? 0 : Math.PI };
  });
  return { places, lengthM, widthM: WIDTH_M };
}
