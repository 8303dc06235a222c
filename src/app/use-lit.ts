import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Walk } from '../features/walk/index.ts';
import { findDetail } from '../museum/find-detail.ts';
import type { Detail } from '../museum/format/details.ts';
import { findWork } from '../platform/hang-order.ts';
import type { Lit } from '../scene/contract.ts';
import { useLocation } from '../ui/index.ts';
import { useRoomState } from './use-page.ts';

/** What is lit on the walls: a detail that is pointed at or spoken of, else the one that the address names. */
export function useLit(walk: Walk): { lit: Lit | null; lightDetail: (detail: Detail | null) => void } {
  const pointedAt = useStore(walk.store, (state) => state.lit);
  const { address } = useLocation();
  const { room, work, detail } = address?.kind === 'work' ? address : { room: undefined };
  const state = useRoomState(room);
  const found = state?.status === 'ready' && work ? findWork(state.content, work) : undefined;
  const region = found && findDetail(found.work, detail)?.region;
  const named = useMemo(() => (room && work && region ? { room, work, region } : null), [room, work, region]);
  const own = useRef<Lit | null>(null);
  const lightDetail = useCallback(
    (next: Detail | null) => {
      own.current = next && room && work ? { room, work, region: next.region } : null;
      walk.light(own.current);
    },
    [walk, room, work],
  );
  // Words that go while they are pointed at never tell that they are left; what a tour has lit since stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another work, other words come
  useEffect(
    () => () => {
      if (own.current && walk.store.getState().lit === own.current) walk.light(null);
    },
    [walk, room, work],
  );
  return { lit: pointedAt ?? named, lightDetail };
}
