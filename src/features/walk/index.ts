export { type LightChoice, LightSwitch } from './light-switch.tsx';
export { MovementHint } from './movement-hint.tsx';
export type { PoseBoard } from './pose-board.ts';
export { SceneRooms } from './scene-rooms.ts';
export { sceneTexts } from './scene-texts.ts';
export { createWalk, type Walk, type WalkTrouble } from './walk.ts';
