import type { ComponentType } from 'react';

/** The page of the walk, which comes in its own file; on the server and where it is at hand, it is given at once. */
let walkPage: ComponentType | undefined;

export const provideWalk = (page: ComponentType) => {
  walkPage = page;
};

export const walkAtHand = (): ComponentType | undefined => walkPage;

export async function loadWalk(): Promise<ComponentType> {
  walkPage ??= (await import('./pages/walk-page.tsx')).WalkPage;
  return walkPage;
}

/** Fetches the walk and its scene before they are asked for; what fails is asked for again when it is needed. */
export function preloadWalk(): void {
  loadWalk().catch(() => undefined);
  import('./load-scene.ts').then(({ loadScene }) => loadScene()).catch(() => undefined);
}
