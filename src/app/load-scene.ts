import type { ComponentType, Ref } from 'react';
import type { MuseumSceneProps } from '../scene/contract.ts';
import type { SceneHandle } from '../scene/index.ts';

export type SceneComponent = ComponentType<MuseumSceneProps & { readonly ref?: Ref<SceneHandle> }>;

/** The scene, with three and all that draws: by far the heaviest part, and the last to come. */
export async function loadScene(): Promise<SceneComponent> {
  const { MuseumScene } = await import('../scene/index.ts');
  return MuseumScene;
}

/** Starts the scene's workers ahead of it. */
export async function warmUpScene(): Promise<void> {
  const { warmUp } = await import('../scene/index.ts');
  warmUp();
}
