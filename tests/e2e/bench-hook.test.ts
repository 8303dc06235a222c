import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../helpers/chromium.ts';

// The benchmark's figures are only as honest as its hook: here it watches calls whose cost is known.

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser?.close());

/** The hook as Node gives it: functions that were imported by vitest name their imports otherwise. */
const hookScript = (skipsDraws: boolean) => ({
  content: execFileSync(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { pageHook } from './bench/hook/page-hook.ts';
     process.stdout.write(pageHook({ skipsDraws: ${skipsDraws} }).content);`,
  ]).toString(),
});

/** What the hook counted after some calls to WebGL in a fresh page. */
async function after(draw: (gl: WebGL2RenderingContext) => void | Promise<void>, skipsDraws = false) {
  const page = await browser.newPage();
  await page.addInitScript(hookScript(skipsDraws));
  await page.goto('about:blank');
  const count = await page.evaluate(`(async () => {
    const gl = document.createElement('canvas').getContext('webgl2');
    await (${draw})(gl);
    const { longTasks, ...count } = window.__count;
    return { ...count, pixel: gl.isContextLost() ? [] : [...(() => {
      const pixel = new Uint8Array(4);
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      return pixel;
    })()] };
  })()`);
  await page.close();
  return count as Window['__count'] & { pixel: number[] };
}

it('counts what textures and renderbuffers take, and gives back what is deleted', async () => {
  const { gpu, textures } = await after((gl) => {
    const bind = () => gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    bind();
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, 64, 64);
    bind();
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 32, 32, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    gl.generateMipmap(gl.TEXTURE_2D);
    const gone = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, gone);
    gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 2, gl.R8, 16, 16, 10);
    gl.deleteTexture(gone);
    gl.bindRenderbuffer(gl.RENDERBUFFER, gl.createRenderbuffer());
    gl.renderbufferStorageMultisample(gl.RENDERBUFFER, 4, gl.RGBA8, 8, 8);
  });
  const arrayBytes = 10 * (256 + 64);
  const kept = 64 * 64 * 4 + (1024 + 256 + 64 + 16 + 4 + 1) * 4;
  expect(gpu).toEqual({ textures: kept, renderbuffers: 1024, peak: kept + arrayBytes });
  expect(textures).toBe(2);
});

it('a lost context holds nothing', async () => {
  const { gpu } = await after(async (gl) => {
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, 64, 64);
    const lost = new Promise((done) => gl.canvas.addEventListener('webglcontextlost', done));
    gl.getExtension('WEBGL_lose_context')!.loseContext();
    await lost;
  });
  expect(gpu).toEqual({ textures: 0, renderbuffers: 0, peak: 64 * 64 * 4 });
});

/** Runs in the page: fills the canvas in red in one animation frame, with two draw calls, and draws once more in another. */
async function paintRed(gl: WebGL2RenderingContext) {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, 'void main() { gl_PointSize = 999.0; gl_Position = vec4(0.0, 0.0, 0.0, 1.0); }'],
    [gl.FRAGMENT_SHADER, 'void main() { gl_FragColor = vec4(1.0, 0.0, 0.0, 1.0); }'],
  ] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's, not React's.
  gl.useProgram(program);
  const frame = (draws: number) =>
    new Promise<void>((done) =>
      requestAnimationFrame(() => {
        for (let i = 0; i < draws; i++) gl.drawArrays(gl.POINTS, 0, 1);
        done();
      }),
    );
  await frame(2);
  await frame(0);
  await frame(1);
}

it('counts draw calls by animation frame, and lets them be carried out', async () => {
  const { frames, drawnFrames, scriptMs, pixel } = await after(paintRed);
  expect({ frames, drawnFrames, told: scriptMs.length }).toEqual({
    frames: [2, 1],
    drawnFrames: 2,
    told: 2,
  });
  expect(pixel[3]).toBe(255);
});

it('skips draw calls where it is told to, and counts them all the same', async () => {
  const { frames, pixel } = await after(paintRed, true);
  expect(frames).toEqual([2, 1]);
  expect(pixel[3]).toBe(0);
});

it('knows a picture from other pixels', async () => {
  const none = await after((gl) => {
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 1, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  });
  expect(none.uploadedAtMs).toBeGreaterThan(0);
  expect(none.firstPictureAtMs).toBeNull();
  const one = await after(async (gl) => {
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    const bitmap = await createImageBitmap(new ImageData(2, 2));
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
  });
  expect(one.firstPictureAtMs).toBe(one.uploadedAtMs);
});
