export { FloorPlan } from './floor-plan.tsx';
export { RoomAccessMark } from './room-access-mark.tsx';
export { RoomIndex } from './room-index.tsx';
export { RoomWays } from './room-ways.tsx';
export { WingIndex } from './wing-index.tsx';
export { WorkCards } from './work-cards.tsx';
