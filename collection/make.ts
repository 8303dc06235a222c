import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { findWorks } from './lib/find-works.ts';
import { writeTeaser } from './teaser.ts';

/** Makes the museum's works again: all of them, or those named on the command line. */
const wanted = process.argv.slice(2);
const known = await findWorks();
const unknown = wanted.filter((id) => id !== 'teaser' && !known.some((work) => work.id === id));
if (unknown.length > 0) {
  console.error(
    `No such work: ${unknown.join(', ')}. There are: ${known.map(({ id }) => id).join(', ')}, teaser.`,
  );
  process.exit(2);
}
const queue = known.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const total = queue.length;
const startedAt = performance.now();
let done = 0;

type Made = { readonly id: string; readonly bytes: number; readonly seconds: number };

/** One worker makes one work after another until none is left. */
function runWorker(): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./lib/make-work.ts', import.meta.url));
    const next = () => {
      const work = queue.shift();
      if (work) worker.postMessage(work);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', ({ id, bytes, seconds }: Made) => {
      done += 1;
      console.log(
        `${String(done).padStart(3)}/${total}  ${id.padEnd(20)} ${(bytes / 1024).toFixed(0).padStart(6)} KiB ${seconds.toFixed(1).padStart(7)} s`,
      );
      next();
    });
    worker.on('error', reject);
    next();
  });
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), total) }, runWorker));
if (wanted.length === 0 || wanted.includes('teaser')) {
  await writeTeaser();
  console.log('teaser of the salon');
}
console.log(`Made ${total} works in ${((performance.now() - startedAt) / 1000).toFixed(0)} s.`);
