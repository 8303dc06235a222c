import type { ComponentType } from 'react';
import type { ViewerProps } from '../features/viewer/viewer.tsx';

/** The viewer, which comes in its own file with all that moves a picture about. */
export async function loadViewer(): Promise<ComponentType<ViewerProps>> {
  const { Viewer } = await import('../features/viewer/viewer.tsx');
  return Viewer;
}

/** Fetches the viewer before it is asked for; what fails is asked for again when it is needed. */
export function preloadViewer(): void {
  loadViewer().catch(() => undefined);
}
