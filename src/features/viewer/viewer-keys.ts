import type { Stage } from './stage.ts';

/** One step of a key or a button. */
export const ZOOM_STEP = 2;
const PAN_STEP = 0.2;

/** What a key does to the picture; `undefined` where it is none of ours. */
export function actionOf(key: string): ((stage: Stage) => void) | undefined {
  switch (key) {
    case '+':
    case '=':
      return (stage) => stage.zoomBy(ZOOM_STEP);
    case '-':
    case '_':
      return (stage) => stage.zoomBy(1 / ZOOM_STEP);
    case '0':
    case 'Home':
      return (stage) => stage.showWhole();
    case 'r':
      return (stage) => stage.turn(1);
    case 'R':
      return (stage) => stage.turn(-1);
    case 'ArrowLeft':
      return (stage) => stage.panBy(-PAN_STEP, 0);
    case 'ArrowRight':
      return (stage) => stage.panBy(PAN_STEP, 0);
    case 'ArrowUp':
      return (stage) => stage.panBy(0, -PAN_STEP);
    case 'ArrowDown':
      return (stage) => stage.panBy(0, PAN_STEP);
    default:
      return undefined;
  }
}
