import type { Object3D } from 'three';
import type { PlacedWork } from '../../museum/hang/place-works.ts';
import type { Place, SightedPart } from '../engine/sight.ts';
import type { DrawnRoom } from './drawn-room.ts';

/** Labels are no farther than this from their work's edge, in metres. */
const BESIDE_M = 1;

/** What of a room can be left out where one sees only a part of it: not its shell. `objects` are as in the model. */
export function sightedParts(
  { pictures, objects, wallText }: Pick<DrawnRoom, 'pictures' | 'objects' | 'wallText'>,
  drawn: {
    readonly objects: readonly Object3D[];
    readonly shadows: Object3D | undefined;
    readonly labels: Object3D | undefined;
  },
): readonly SightedPart[] {
  const parts: SightedPart[] = drawn.objects.map((part, i) => ({ part, places: [placeOf(objects[i]!)] }));
  if (drawn.shadows) parts.push({ part: drawn.shadows, places: undefined });
  // Labels hang beside their works; the room's own text may hang anywhere.
  const places = wallText ? undefined : [...pictures, ...objects].map((placed) => placeOf(placed, BESIDE_M));
  if (drawn.labels) parts.push({ part: drawn.labels, places });
  return parts;
}

function placeOf({ work, position }: PlacedWork, besideM = 0): Place {
  const depthM = work.kind === 'object' ? work.dimensions.depthM : 0;
  const radiusM = Math.hypot(work.dimensions.widthM, depthM) / 2 + besideM;
  return { x: position[0], z: position[2], radiusM };
}
