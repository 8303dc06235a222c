import type { Object3D } from 'three';
import type { PlacedWork } from '../../museum/hang/place-works.ts';
import type { Place, SightedPart } from '../engine/sight.ts';
import type { DrawnRoom } from './drawn-room.ts';

/** Labels are no farther than this from their work's edge, in metres. */
const BESIDE_M = 1;

/** What of a room can be left out where one sees only a part of it: not its shell. `objects` are as in the model. */
export function sightedParts(
  room: Pick<DrawnRoom, 'pictures' | 'objects' | 'labels' | 'wallText' | 'shadows'>,
  drawn: {
    readonly objects: readonly Object3D[];
    readonly shadows: Object3D | undefined;
    readonly labels: Object3D | undefined;
  },
): readonly SightedPart[] {
  const { pictures, objects, wallText } = room;
  const parts: SightedPart[] = drawn.objects.map((part, i) => ({ part, places: [placeOf(objects[i]!)] }));
  if (drawn.shadows)
    parts.push({ part: drawn.shadows, places: undefined, fineWithin: circleAround(shadowsOf(room)) });
  // Labels hang beside their works; the room's own text may hang anywhere.
  const places = wallText ? undefined : [...pictures, ...objects].map((placed) => placeOf(placed, BESIDE_M));
  if (drawn.labels) parts.push({ part: drawn.labels, places, fineWithin: circleAround(writtenOf(room)) });
  return parts;
}

function placeOf({ work, position }: PlacedWork, besideM = 0): Place {
  const depthM = work.kind === 'object' ? work.dimensions.depthM : 0;
  const radiusM = Math.hypot(work.dimensions.widthM, depthM) / 2 + besideM;
  return { x: position[0], z: position[2], radiusM };
}

type Spot = readonly [x: number, z: number];

function shadowsOf({ shadows: { position } }: Pick<DrawnRoom, 'shadows'>): readonly Spot[] {
  return Array.from({ length: position.length / 3 }, (_, i) => [position[3 * i]!, position[3 * i + 2]!]);
}

function writtenOf({ labels, wallText }: Pick<DrawnRoom, 'labels' | 'wallText'>): readonly Spot[] {
  const planes = [...labels.map(({ plane }) => plane), ...(wallText ? [wallText.plane] : [])];
  return planes.map(({ origin }) => [origin[0], origin[2]]);
}

/** Around the middle of their bounds; `undefined` around nothing. */
function circleAround(spots: readonly Spot[]): Place | undefined {
  if (spots.length === 0) return undefined;
  const middle = (axis: 0 | 1) => {
    const values = spots.map((spot) => spot[axis]);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  const [x, z] = [middle(0), middle(1)];
  return { x, z, radiusM: Math.max(...spots.map((spot) => Math.hypot(spot[0] - x, spot[1] - z))) };
}
