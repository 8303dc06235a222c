export { EraseVisit } from './erase-visit.tsx';
export { type FollowOptions, followVisitor } from './follow-visitor.ts';
export { ShareVisit } from './share-visit.tsx';
export { timeWords } from './time-words.ts';
export { createTrailKeeper, TRAIL_KEY, type TrailKeeper } from './trail-keeper.ts';
export { type SheetRoom, type SheetWork, VisitSheet } from './visit-sheet.tsx';
