import type { Address } from '../../museum/addresses.ts';
import { findDetail } from '../../museum/find-detail.ts';
import type { Detail } from '../../museum/format/details.ts';
import { readView } from '../../museum/view-address.ts';
import { findWork } from '../../platform/hang-order.ts';
import type { Standpoint } from '../../scene/contract.ts';
import type { WalkRoom } from './scene-rooms.ts';

export type AtWork = Extract<Address, { kind: 'work' }>;

/** The detail that an address names: `undefined` while its room is on its way, and where there is none. */
export function detailAt({ work, detail }: AtWork, state: WalkRoom | undefined): Detail | undefined {
  const found = state?.status === 'ready' ? findWork(state.content, work) : undefined;
  return found && findDetail(found.work, detail);
}

/** Before the work that an address names, or close to the detail of it where that is known. */
export function standpointOf(address: AtWork, state: WalkRoom | undefined): Standpoint {
  const { room, work } = address;
  const detail = detailAt(address, state);
  if (!detail) return { kind: 'work', room, work };
  const { region, position } = detail;
  return { kind: 'detail', room, work, region, position };
}

/** Where somebody looked from who passed the address on, if its query says so. */
export function viewOf(
  address: Extract<Address, { kind: 'room' | 'work' }>,
  search: string,
): Standpoint | undefined {
  const view = readView(search);
  if (!view) return undefined;
  const { x, z, lean } = view;
  const work = address.kind === 'work' ? address.work : undefined;
  const gaze = { yaw: (view.headingDeg * Math.PI) / 180, pitch: (view.pitchDeg * Math.PI) / 180 };
  return { kind: 'view', room: address.room, work, view: { x, z, ...gaze, lean } };
}
