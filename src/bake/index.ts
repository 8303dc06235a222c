export { type BakeEvent, type BakeOptions, bakeMuseum } from './bake-museum.ts';
export { type BakeQuality, FULL_QUALITY } from './bake-room.ts';
export { type BakeFolders, BrokenFile, readBakeRooms } from './load-content.ts';
