export { createMuseumSource, type MuseumOutcome, type MuseumSource } from './museum-source.ts';
export type { RoomState, Visit, VisitState } from './visit.ts';
export { createVisit } from './visit-store.ts';
