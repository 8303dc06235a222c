export type {
  MuseumSceneProps,
  QualityStep,
  SceneQuality,
  SceneRoom,
  SceneTexts,
  Standpoint,
} from './contract.ts';
export type { SceneHandle } from './engine/scene-handle.ts';
export { warmUp } from './engine/warm-up.ts';
export { MuseumScene } from './museum-scene.tsx';
