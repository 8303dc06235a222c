import type { Furniture, FurnitureOf, Niche } from '../../format/furniture.ts';
import type { HangItem, Room } from '../../format/room.ts';
import type { ObjectWork, PictureWork, Work } from '../../format/works.ts';
import { type Wall, wallsOf } from '../../plan/walls.ts';
import type { CheckedFile, KnownRoom, RoomFolder } from '../content.ts';
import type { IssueFile, Report } from '../issue.ts';

type Hung<W extends Work> = { readonly index: number; readonly item: HangItem; readonly work: W };

/** A picture on a wall of the room or one side of a free-standing wall, an object on a plinth or in a niche. */
export type HungPicture = Hung<PictureWork> &
  (
    | { readonly on: 'wall'; readonly wall: Wall; readonly atM: number; readonly centreM: number | undefined }
    | {
        readonly on: 'free-wall';
        readonly piece: FurnitureOf<'free-wall'>;
        readonly side: 'front' | 'back';
        readonly atM: number;
        readonly centreM: number | undefined;
      }
  );
export type HungObject = Hung<ObjectWork> & { readonly rotationDeg: number } & (
    | { readonly on: 'plinth'; readonly piece: FurnitureOf<'plinth'> }
    | { readonly on: 'niche'; readonly niche: Niche }
  );

export type ResolvedHang = {
  readonly pictures: readonly HungPicture[];
  readonly objects: readonly HungObject[];
};

/** Follows a hang's references; what leads nowhere or doesn't fit together is reported and left out. */
export function resolveHang(folder: RoomFolder, known: KnownRoom, report: Report): ResolvedHang {
  const { room, works } = folder;
  if (!room || !works) return { pictures: [], objects: [] };
  const walls = wallsOf(known.planRoom.outline);
  const pictures: HungPicture[] = [];
  const objects: HungObject[] = [];
  for (const [index, item] of room.value.hang.entries()) {
    const path = ['hang', index];
    const work = works.value.works.find(({ id }) => id === item.work);
    if (!work) {
      report(room, [...path, 'work'], 'unknown-work', { work: item.work });
    }
    const { place } = item;
    if (place.kind === 'wall') {
      const wall = walls[place.wall];
      if (!wall) reportWall(room, [...path, 'place', 'wall'], place.wall, walls.length, report);
      if (work?.kind === 'object') report(room, [...path, 'place'], 'object-on-wall', { work: work.id });
      else if (wall && work) {
        pictures.push({ index, item, work, on: 'wall', wall, atM: place.atM, centreM: place.centreM });
      }
      continue;
    }
    if (place.kind === 'niche') {
      const niche = room.value.niches?.find(({ id }) => id === place.niche);
      if (!niche) report(room, [...path, 'place', 'niche'], 'unknown-niche', { niche: place.niche });
      if (work?.kind === 'picture') report(room, [...path, 'place'], 'picture-in-niche', { work: work.id });
      else if (niche && work) {
        objects.push({ index, item, work, on: 'niche', niche, rotationDeg: place.rotationDeg ?? 0 });
      }
    } else if (place.kind === 'plinth') {
      const piece = findPiece(room, index, place.furniture, place.kind, report);
      if (work?.kind === 'picture') report(room, [...path, 'place'], 'picture-on-plinth', { work: work.id });
      else if (piece && work) {
        objects.push({ index, item, work, on: 'plinth', piece, rotationDeg: place.rotationDeg ?? 0 });
      }
    } else {
      const piece = findPiece(room, index, place.furniture, place.kind, report);
      if (work?.kind === 'object') report(room, [...path, 'place'], 'object-on-wall', { work: work.id });
      else if (piece && work) {
        const { side, atM, centreM } = place;
        pictures.push({ index, item, work, on: 'free-wall', piece, side, atM, centreM });
      }
    }
  }
  return { pictures, objects };
}

export const reportWall = (
  at: IssueFile,
  path: readonly (string | number)[],
  wall: number,
  count: number,
  report: Report,
) => report(at, path, 'unknown-wall', { wall, last: count - 1 });

function findPiece<Kind extends 'free-wall' | 'plinth'>(
  room: CheckedFile<Room>,
  index: number,
  id: string,
  needed: Kind,
  report: Report,
): FurnitureOf<Kind> | undefined {
  const path = ['hang', index, 'place', 'furniture'];
  const piece = room.value.furniture.find((candidate) => candidate.id === id);
  const isNeeded = (found: Furniture): found is FurnitureOf<Kind> => found.kind === needed;
  if (piece && isNeeded(piece)) return piece;
  if (piece) report(room, path, 'wrong-furniture', { furniture: id, found: piece.kind, needed });
  else report(room, path, 'unknown-furniture', { furniture: id });
  return undefined;
}
