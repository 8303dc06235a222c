import type { Page } from 'playwright-core';

/** Takes the WebGL context away, as a driver does; `giveBack` of the page gives it back. */
export const loseContext = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const canvas = document.querySelector('canvas')!;
    const extension = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
    Object.assign(window, { giveBack: () => extension.restoreContext() });
    const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve));
    extension.loseContext();
    await lost;
  });

export const giveContextBack = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const canvas = document.querySelector('canvas')!;
    const restored = new Promise((resolve) => canvas.addEventListener('webglcontextrestored', resolve));
    // In a task of its own: the browser refuses within the one that told of the loss.
    setTimeout(() => (window as never as { giveBack(): void }).giveBack(), 50);
    await restored;
  });

/**
 * Has the context of a page that is yet to be opened lost in the middle of a picture's upload, at its `uploads`-th slices
 * into texture arrays; `untilLost` waits for the times.
 */
export const loseContextAtUploads = (page: Page, uploads: readonly number[]) =>
  page.addInitScript((at) => {
    const gl = WebGL2RenderingContext.prototype;
    const upload = gl.texSubImage3D as (...args: unknown[]) => void;
    const lost = { times: 0 };
    let count = 0;
    Object.assign(window, { lost });
    gl.texSubImage3D = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      upload.apply(this, args);
      // What goes on being uploaded in the frame of a loss goes nowhere.
      if (this.isContextLost() || !at.includes(++count)) return;
      const extension = this.getExtension('WEBGL_lose_context');
      if (!extension) return;
      Object.assign(window, { giveBack: () => extension.restoreContext() });
      this.canvas.addEventListener('webglcontextlost', () => lost.times++, { once: true });
      extension.loseContext();
    } as typeof gl.texSubImage3D;
  }, uploads);

export const untilLost = (page: Page, times: number) =>
  page.waitForFunction((n) => (window as never as { lost: { times: number } }).lost.times >= n, times);
