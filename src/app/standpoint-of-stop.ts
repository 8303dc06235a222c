import type { RoomState } from '../features/visit/index.ts';
import { findDetail } from '../museum/find-detail.ts';
import type { TourStop } from '../museum/format/tour.ts';
import type { Standpoint } from '../scene/contract.ts';

const rad = (deg: number) => (deg * Math.PI) / 180;
const WHOLE = { x: 0, y: 0, width: 1, height: 1 };

/** Where a stop is looked at from: a picture, or the part of it, fills the view; objects stand before one. */
export function standpointOfStop({ at }: TourStop, rooms: ReadonlyMap<string, RoomState>): Standpoint {
  const { room } = at;
  if (at.kind === 'text') return { kind: 'room', room };
  if (at.kind === 'viewpoint') {
    const { position, headingDeg, pitchDeg = 0 } = at;
    const [x, z] = position;
    return { kind: 'view', room, view: { x, z, yaw: rad(headingDeg), pitch: rad(pitchDeg) } };
  }
  const { work } = at;
  if (at.kind === 'region') return { kind: 'detail', room, work, region: at.region };
  const state = rooms.get(room);
  const known =
    state?.status === 'ready' ? state.content.works.works.find(({ id }) => id === work) : undefined;
  const detail = known && at.kind === 'detail' ? findDetail(known, at.detail) : undefined;
  if (detail) return { kind: 'detail', room, work, region: detail.region, position: detail.position };
  return known?.kind === 'picture'
    ? { kind: 'detail', room, work, region: WHOLE }
    : { kind: 'work', room, work };
}
