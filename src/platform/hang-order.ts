import type { Work } from '../museum/format/works.ts';
import type { RoomContent } from '../museum/page-data.ts';

/** A room's works in the order they hang in. */
export function worksInOrder({ room, works }: RoomContent): readonly Work[] {
  const byId = new Map(works.works.map((work) => [work.id, work]));
  return room.hang.flatMap(({ work }) => byId.get(work) ?? []);
}

/** A work of a room with its neighbours in the hang. */
export type WorkInRoom = {
  readonly work: Work;
  readonly previous: Work | undefined;
  readonly next: Work | undefined;
  /** Counted from 1. */
  readonly position: number;
  readonly count: number;
};

export function findWork(content: RoomContent, id: string): WorkInRoom | undefined {
  const works = worksInOrder(content);
  const index = works.findIndex((work) => work.id === id);
  const work = works[index];
  if (!work) return undefined;
  return {
    work,
    previous: works[index - 1],
    next: works[index + 1],
    position: index + 1,
    count: works.length,
  };
}
