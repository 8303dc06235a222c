/** What the hook counts in the page; read it as `window.__count`. */
export type PageCount = {
  /** Animation frames in which anything was drawn. */
  drawnFrames: number;
  /** Draw calls of each drawn frame since `frames` was last emptied. */
  frames: number[];
  textures: number;
  buffers: number;
  programs: number;
  /** Milliseconds in callbacks of each animation frame that drew, since last emptied. */
  scriptMs: number[];
  /** Set to have draw calls counted but not carried out: software rendering is slow, and its cost is not ours. */
  skipsDraws: boolean;
  /** Commits of every React root, the scene's own included. */
  commits: number;
};

/**
 * Runs in the page before any of its scripts: counts WebGL calls at WebGL itself and React commits at React's own
 * developer hook, so that the figures don't come from our own counters. Passed to Playwright as a function.
 */
export function installPageHook(): void {
  const count: PageCount = {
    drawnFrames: 0,
    frames: [],
    textures: 0,
    buffers: 0,
    programs: 0,
    scriptMs: [],
    skipsDraws: false,
    commits: 0,
  };
  Object.assign(window, { __count: count });

  let draws = 0;
  let closing = false;
  // Draws belong to one frame while the animation frame's own time is the same: on a busy machine the next one may come
  // before the task that closes this one.
  let timestamp = -1;
  let drawnAt = -1;
  const closeFrame = () => {
    if (draws > 0) {
      count.drawnFrames++;
      count.frames.push(draws);
    }
    draws = 0;
  };
  const drawn = () => {
    if (drawnAt !== timestamp) closeFrame();
    drawnAt = timestamp;
    draws++;
    if (closing) return;
    closing = true;
    // A task of its own runs after all callbacks of this animation frame.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      closing = false;
      closeFrame();
    };
    channel.port2.postMessage(0);
  };
  const request = window.requestAnimationFrame;
  window.requestAnimationFrame = (callback) =>
    request.call(window, (time) => {
      timestamp = time;
      const before = performance.now();
      const drawnBefore = draws;
      callback(time);
      if (draws > drawnBefore) count.scriptMs.push(performance.now() - before);
    });

  type Gl = Record<string, (...args: unknown[]) => unknown>;
  const wrap = (proto: Gl, names: readonly string[], after: (result: unknown, args: unknown[]) => void) => {
    for (const name of names) {
      const original = proto[name];
      if (!original) continue;
      proto[name] = function (this: unknown, ...args: unknown[]) {
        const result = original.apply(this, args);
        after(result, args);
        return result;
      };
    }
  };
  const gl = WebGL2RenderingContext.prototype as unknown as Gl;
  for (const name of [
    'drawArrays',
    'drawElements',
    'drawArraysInstanced',
    'drawElementsInstanced',
    'drawRangeElements',
  ]) {
    const original = gl[name]!;
    gl[name] = function (this: unknown, ...args: unknown[]) {
      drawn();
      return count.skipsDraws ? undefined : original.apply(this, args);
    };
  }
  const counted = ['Texture', 'Buffer', 'Program'] as const;
  const fields = { Texture: 'textures', Buffer: 'buffers', Program: 'programs' } as const;
  for (const kind of counted) {
    wrap(gl, [`create${kind}`], () => count[fields[kind]]++);
    wrap(gl, [`delete${kind}`], (_, [what]) => {
      if (what) count[fields[kind]]--;
    });
  }

  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberRoot: () => count.commits++,
      onCommitFiberUnmount() {},
      onPostCommitFiberRoot() {},
      checkDCE() {},
    },
  });
}
