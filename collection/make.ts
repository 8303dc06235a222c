import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { drawCovers } from './covers.ts';
import { findWorks, type WorkPlace } from './lib/find-works.ts';
import type { Made } from './lib/make-work.ts';
import { recordWork } from './lib/record-work.ts';
import { drawTeasers } from './teasers.ts';

/** Makes the museum's works again: all of them, or those that the command line names by work or room. */
const wanted = process.argv.slice(2);
const known = await findWorks();
const names = new Set(['covers', 'teasers', ...known.flatMap(({ id, room }) => [id, room])]);
const unknown = wanted.filter((name) => !names.has(name));
if (unknown.length > 0) {
  console.error(`No such work or room: ${unknown.join(', ')}. There are: ${[...names].join(', ')}.`);
  process.exit(2);
}
const isWanted = (...name: string[]) => wanted.length === 0 || name.some((each) => wanted.includes(each));
const queue = known.filter(({ id, room }) => isWanted(id, room));
const total = queue.length;
const startedAt = performance.now();
const elapsedS = () => (performance.now() - startedAt) / 1000;
let done = 0;
let failed = 0;

/** One worker makes one work after another until none is left; each notes its facts in `works.json`. */
function runWorker(): Promise<void> {
  return new Promise((resolve, reject) => {
    let place: WorkPlace | undefined;
    const worker = new Worker(new URL('./lib/make-work.ts', import.meta.url));
    const next = () => {
      place = queue.shift();
      if (place) worker.postMessage(place);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', (made: Made) => {
      recordLater(made);
      done += 1;
      report(made);
      next();
    });
    // A work that can't be made doesn't hold up the others.
    worker.on('error', (error) => {
      failed += 1;
      console.error(`${place?.room}/${place?.id} was not made: ${error.stack ?? error.message}`);
      runWorker().then(resolve, reject);
    });
    next();
  });
}

let recording = Promise.resolve();
/** One note at a time: works of a room share a file. */
function recordLater({ place, recorded }: Made): void {
  recording = recording
    .then(() => recordWork(place, recorded))
    .catch((error: Error) => {
      failed += 1;
      console.error(`${place.room}/${place.id}: ${error.message}`);
    });
}

function report({ place, bytes, seconds }: Made): void {
  const left = (elapsedS() / done) * (total - done);
  const columns = [
    `${String(done).padStart(3)}/${total}`,
    `${place.room}/${place.id}`.padEnd(32),
    `${(bytes / 1024).toFixed(0).padStart(6)} KiB`,
    `${seconds.toFixed(1).padStart(6)} s`,
    `about ${(left / 60).toFixed(0).padStart(3)} min left`,
  ];
  console.log(columns.join('  '));
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), total) }, runWorker));
await recording;
if (isWanted('covers')) console.log(`covers: ${(await drawCovers()).join(', ')}`);
if (isWanted('teasers')) console.log(`teasers: ${(await drawTeasers()).join(', ')}`);
console.log(`Made ${done} of ${total} works in ${elapsedS().toFixed(0)} s.`);
if (failed > 0) process.exit(1);
