import { useStore } from 'zustand';
import type { RoomState } from '../features/visit/index.ts';
import { useLanguage } from '../i18n/index.ts';
import type { Address } from '../museum/addresses.ts';
import type { PlanRoom } from '../museum/format/plan.ts';
import { useLocation } from '../ui/index.ts';
import { type PageHead, pageHead } from './page-head.ts';
import { useServices } from './services.ts';

export function useMuseum() {
  const { visit } = useServices();
  const museum = useStore(visit.store, (state) => state.museum);
  const plans = useStore(visit.store, (state) => state.plans);
  return { museum, plans };
}

/** Why a room of no wing at hand can't be shown, if it was looked for. */
export function useAbsence(room: string | undefined): 'not-found' | 'unreachable' | undefined {
  const { visit } = useServices();
  return useStore(visit.store, (state) => (room === undefined ? undefined : state.absent.get(room)));
}

export function useRoomState(room: string | undefined): RoomState | undefined {
  const { visit } = useServices();
  return useStore(visit.store, (state) => (room === undefined ? undefined : state.rooms.get(room)));
}

/** Whether a room is open to this visitor; renders again when the session changes. */
export function useIsOpen(): (room: PlanRoom) => boolean {
  const { visit, gate } = useServices();
  useStore(gate.store, (state) => state.session);
  useStore(visit.store, (state) => state.rooms);
  return (room) => visit.decide(room).granted;
}

export const roomOf = (address: Address | undefined): string | undefined =>
  address && 'room' in address ? address.room : undefined;

export function usePageHead(): PageHead {
  const { address } = useLocation();
  const { museum, plans } = useMuseum();
  const roomState = useRoomState(roomOf(address));
  const absence = useAbsence(roomOf(address));
  return pageHead({ address, museum, plans, roomState, absence }, useLanguage());
}
