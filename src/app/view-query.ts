import { formatView, VIEW_PARAM } from '../museum/view-address.ts';
import type { SceneView } from '../scene/contract.ts';

const deg = (rad: number) => (rad * 180) / Math.PI;

/** The query that brings whoever opens it to the same view. */
export function viewQuery({ x, z, yaw, pitch, lean }: SceneView): string {
  const view = { x, z, headingDeg: deg(yaw), pitchDeg: deg(pitch), ...(lean && { lean }) };
  return `?${VIEW_PARAM}=${formatView(view)}`;
}
