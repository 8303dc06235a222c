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
