import { countFrames } from './frames.ts';
import { GpuMemory } from './gpu-memory.ts';
import { listen } from './listen.ts';
import { emptyCount } from './page-count.ts';
import { countCommits, countObjects, noteLongTasks } from './rest.ts';
import { blockOf, storageBytes, texelBytes } from './texture-bytes.ts';
import { noteUploads } from './uploads.ts';

/** What the page runs must all be here: a script in it imports nothing. */
const PARTS = [
  emptyCount,
  listen,
  texelBytes,
  blockOf,
  storageBytes,
  GpuMemory,
  countFrames,
  noteUploads,
  countObjects,
  noteLongTasks,
  countCommits,
];

/**
 * The hook as a script that runs before any of a page's own: it counts WebGL calls at WebGL itself and React commits at
 * React's own developer hook, so that no figure comes from our own counters.
 */
export const pageHook = ({ skipsDraws = false } = {}): { content: string } => ({
  content: `(() => {
${PARTS.map(String).join('\n')}
const count = emptyCount(${skipsDraws});
Object.assign(window, { __count: count });
noteUploads(count);
countFrames(count);
countObjects(count);
noteLongTasks(count);
countCommits(count);
new GpuMemory(count);
})();`,
});
