/** What the hook counts in the page; read it as `window.__count`. */
export type PageCount = {
  /** Animation frames in which anything was drawn. */
  drawnFrames: number;
  /** Draw calls of each drawn frame since `frames` was last emptied. */
  frames: number[];
  textures: number;
  buffers: number;
  programs: number;
  /** Commits of every React root, the scene's own included. */
  commits: number;
};

/**
 * Runs in the page before any of its scripts: counts WebGL calls at WebGL itself and React commits at React's own
 * developer hook, so that the figures don't come from our own counters. Passed to Playwright as a function.
 */
export function installPageHook(): void {
  const count: PageCount = { drawnFrames: 0, frames: [], textures: 0, buffers: 0, programs: 0, commits: 0 };
  Object.assign(window, { __count: count });

  let draws = 0;
  let closing = false;
  const closeFrame = () => {
    closing = false;
    count.drawnFrames++;
    count.frames.push(draws);
    draws = 0;
  };
  const drawn = () => {
    draws++;
    if (closing) return;
    closing = true;
    // A task of its own runs after all callbacks of this animation frame.
    const channel = new MessageChannel();
    channel.port1.onmessage = closeFrame;
    channel.port2.postMessage(0);
  };

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
  wrap(
    gl,
    ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements'],
    drawn,
  );
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
