import type { BuiltRoom } from '../../building/built-room.ts';
import type { Plane } from '../../building/facet.ts';
import type { RoomContent } from '../../building/room-model.ts';
import type { Room } from '../../museum/format/room.ts';
import type { PlacedWork } from '../../museum/hang/place-works.ts';

/** A built room with the works and the text that it was built for. */
export type DrawnRoom = Omit<BuiltRoom, 'labels' | 'wallText' | 'objects' | 'pictures'> & {
  readonly labels: readonly { readonly placed: PlacedWork; readonly plane: Plane; readonly chart: number }[];
  readonly wallText: (NonNullable<BuiltRoom['wallText']> & { readonly room: Room }) | undefined;
  /** Objects in the order of the light's probes. */
  readonly objects: readonly PlacedWork[];
  readonly pictures: readonly PlacedWork[];
};

/** Puts the works of `content` in place of their numbers. */
export function drawnRoom(built: BuiltRoom, content: RoomContent | undefined): DrawnRoom {
  const placed = content?.placed ?? [];
  const workAt = (index: number) => placed[index]!;
  return {
    ...built,
    labels: built.labels.map((label) => ({ ...label, placed: workAt(label.placed) })),
    wallText: built.wallText && content && { ...built.wallText, room: content.room },
    objects: built.objects.map(workAt),
    pictures: built.pictures.map(workAt),
  };
}
