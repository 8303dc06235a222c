import { type Gl, listen } from './listen.ts';
import type { PageCount } from './page-count.ts';

/**
 * Runs in the page: tells frames apart by the time that all callbacks of an animation frame share, and counts each one's
 * draw calls and script. Draw calls outside of animation frames count as a frame for each task.
 */
export function countFrames(count: PageCount): void {
  const screens = new WeakMap<Gl, boolean>();
  const request = window.requestAnimationFrame;
  let current: unknown;
  let drawn: unknown;
  let scriptOf: unknown;
  let toldOf: unknown;
  let scriptMs = 0;
  const later = new MessageChannel();
  later.port1.onmessage = () => {
    current = undefined;
  };

  const notePicture = () => {
    if (count.firstPictureAtMs === null || count.firstPictureFrameAtMs !== null) return;
    count.firstPictureFrameAtMs = Number.POSITIVE_INFINITY;
    request.call(window, () =>
      request.call(window, () => {
        count.firstPictureFrameAtMs = performance.now();
      }),
    );
  };
  const draw = (gl: Gl) => {
    if (current === undefined) {
      current = {};
      later.port2.postMessage(0);
    }
    if (drawn !== current) {
      count.drawnFrames++;
      count.frames.push(0);
    }
    drawn = current;
    count.frames[Math.max(0, count.frames.length - 1)] = (count.frames.at(-1) ?? 0) + 1;
    if (screens.get(gl) !== false) notePicture();
    return !count.skipsDraws;
  };
  const arrays = ['drawArrays', 'drawArraysInstanced'];
  for (const name of [...arrays, 'drawElements', 'drawElementsInstanced', 'drawRangeElements'])
    listen(name, draw);
  listen('bindFramebuffer', (gl, [target, framebuffer]) => {
    // READ_FRAMEBUFFER is not drawn to.
    if (target !== 0x8ca8) screens.set(gl, framebuffer === null);
  });

  window.requestAnimationFrame = (callback) =>
    request.call(window, (time) => {
      current = time;
      const beforeMs = performance.now();
      callback(time);
      current = undefined;
      scriptMs = (scriptOf === time ? scriptMs : 0) + performance.now() - beforeMs;
      scriptOf = time;
      if (drawn !== time) return;
      // Another callback of the same frame has told its share already.
      if (toldOf === time) count.scriptMs.pop();
      count.scriptMs.push(scriptMs);
      toldOf = time;
    });
}
