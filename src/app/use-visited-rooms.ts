import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { SheetRoom } from '../features/trail/index.ts';
import type { PackedVisit } from '../museum/trail/pack-visit.ts';
import type { Trail } from '../museum/trail/trail.ts';
import { withBase } from '../platform/base.ts';
import { findRoom } from '../platform/plans.ts';
import { useServices } from './services.ts';

/** The contents of so many rooms are asked for; a longer visit is told in part. */
export const MOST_SHOWN = 36;

/** A visit with what the museum has of it, asked for where it is not here. */
export function useVisitedRooms(visit: PackedVisit, trail?: Trail): readonly SheetRoom[] {
  const { base, visit: museum } = useServices();
  const { rooms, plans, absent } = useStore(museum.store);
  const shown = visit.slice(-MOST_SHOWN);
  const wanted = shown.map(({ room }) => room).join(' ');
  useEffect(() => {
    if (wanted) museum.wantRooms(wanted.split(' '));
  }, [museum, wanted]);

  return shown.map(({ room: id, works }) => {
    const state = rooms.get(id);
    const content = state?.status === 'ready' ? state.content : undefined;
    const isGone = absent.get(id) === 'not-found';
    const secondsOf = (work: string) =>
      trail?.works.find((one) => one.room === id && one.work === work)?.seconds;
    return {
      id,
      label: findRoom(plans, id)?.label,
      status: statusOf(state?.status, isGone),
      filesUrl: content ? withBase(base, content.filesAt) : '',
      works: works.map(({ work, favourite }) => ({
        id: work,
        work: content?.works.works.find((one) => one.id === work),
        favourite,
        seconds: secondsOf(work),
      })),
    };
  });
}

function statusOf(status: string | undefined, isGone: boolean): SheetRoom['status'] {
  if (status === 'ready' || status === 'closed') return status;
  if (isGone || status === 'not-found' || status === 'broken') return 'gone';
  return 'loading';
}
