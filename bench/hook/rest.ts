import { listen } from './listen.ts';
import type { PageCount } from './page-count.ts';

/** Runs in the page: counts the objects that live in WebGL. */
export function countObjects(count: PageCount): void {
  const kinds = { Texture: 'textures', Buffer: 'buffers', Program: 'programs' } as const;
  for (const kind of ['Texture', 'Buffer', 'Program'] as const) {
    listen(`create${kind}`, () => {
      count[kinds[kind]]++;
    });
    listen(`delete${kind}`, (_, [what]) => {
      if (what) count[kinds[kind]]--;
    });
  }
}

/** Runs in the page: notes tasks above 50 ms, as the browser reports them. */
export function noteLongTasks({ longTasks }: PageCount): void {
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      longTasks.push({ atMs: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** Runs in the page: counts commits at React's own developer hook. */
export function countCommits(count: PageCount): void {
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
