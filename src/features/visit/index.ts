export { createMuseumSource, type MuseumOutcome, type MuseumSource } from './museum-source.ts';
export { createVisit, type RoomState, type Visit, type VisitState } from './visit-store.ts';
