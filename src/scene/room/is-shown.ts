import type { Object3D } from 'three';

/** Whether neither a part of the scene is hidden nor anything above it. */
export function isShown(part: Object3D | null): boolean {
  for (let at = part; at; at = at.parent) if (!at.visible) return false;
  return true;
}
