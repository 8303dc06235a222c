export {
  imageOf,
  isTiled,
  isWhole,
  levelsOf,
  POOL_FOLDER,
  type PoolPicture,
  poolPictures,
  ROOM_LINK,
} from './pool.ts';
export { seededRandom, seedOf } from './random.ts';
export { makeRoomContent } from './room-content.ts';
export { capacityOf, roomsFor } from './spread.ts';
export { makeSynthMuseum, type SynthMuseum, type SynthWish, TEASER } from './synth-museum.ts';
