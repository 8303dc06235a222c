import { bytesAt, chooseSizes, NONE, type Size, type Standing } from './choose-sizes.ts';
import type { Holding, Prepared, Uploader } from './holding.ts';

type Entry = { readonly holding: Holding; held: Size; wanted: Size; hasFailed: boolean };
type Job = { readonly entry: Entry; readonly size: Size; prepared?: Prepared };

/**
 * Holds things of the rooms that are built, each at the size its room's place allows, under a budget of bytes that is
 * kept at every moment. Exchanges one for another at a time: what was held is shown until the other is ready.
 */
export class RoomStock {
  readonly #wake: () => void;
  #budget = 0;
  #entries: Entry[] = [];
  #here = '';
  readonly #seen: string[] = [];
  #built: readonly string[] = [];
  /** Sizes are to be chosen anew. */
  #isStale = false;
  /** All is held as it is wanted, as far as it can be had. */
  #isSettled = true;
  #job: Job | undefined;
  #resting: Uploader | undefined;

  /** `wake` asks for a frame, in which `update` goes on. */
  constructor(wake: () => void) {
    this.#wake = wake;
  }

  /** Bytes on the GPU now. */
  get bytes(): number {
    return this.#entries.reduce((sum, { holding, held }) => sum + bytesAt(holding, held), 0);
  }

  /** True while something is to be exchanged. */
  get isBusy(): boolean {
    return this.#isStale || !this.#isSettled;
  }

  set budget(bytes: number) {
    this.#budget = bytes;
    this.#replan();
  }

  /** Given while nothing moves: then exchanges wait for no frame, and only what is seen asks for one. */
  set resting(gl: Uploader | undefined) {
    this.#resting = gl;
  }

  /** Takes something under the budget, until the returned function is called. */
  add(holding: Holding): () => void {
    const entry: Entry = { holding, held: NONE, wanted: NONE, hasFailed: false };
    this.#entries.push(entry);
    this.#replan();
    return () => {
      this.#entries = this.#entries.filter((one) => one !== entry);
      this.#drop(entry);
      this.#replan();
    };
  }

  /** Tells where one is, which rooms are seen, and which are built, nearest first. */
  look(here: string, seen: readonly string[], built: readonly string[]): void {
    if (here === this.#here && built === this.#built && isSame(seen, this.#seen)) return;
    this.#here = here;
    this.#built = built;
    this.#seen.length = 0;
    for (let i = 0; i < seen.length; i++) this.#seen.push(seen[i]!);
    this.#isStale = true;
  }

  /** One step: shows at most one thing. True where it did, and the next frame may show another. */
  update(gl: Uploader): boolean {
    if (this.#isStale) this.#plan();
    const job = this.#job;
    if (this.#isSettled || (job && !job.prepared)) return false;
    this.#job = undefined;
    const isShown = job !== undefined && this.#show(job, gl);
    this.#begin();
    return isShown;
  }

  /** The context is lost: nothing is held any more, and all comes anew. */
  lose(): void {
    this.#resting = undefined;
    for (const entry of this.#entries) {
      this.#drop(entry);
      entry.hasFailed = false;
    }
    this.#forgetJob();
    this.#replan();
  }

  dispose(): void {
    this.#resting = undefined;
    for (const entry of this.#entries) this.#drop(entry);
    this.#entries = [];
    this.#forgetJob();
    this.#isStale = false;
    this.#isSettled = true;
  }

  #replan(): void {
    this.#isStale = true;
    this.#goOn();
  }

  /** The next step, in a frame or at rest. */
  #goOn(): void {
    const gl = this.#resting;
    const room = this.#job?.entry.holding.room;
    if (!gl || (this.update(gl) && room !== undefined && this.#seen.includes(room))) this.#wake();
  }

  #plan(): void {
    this.#isStale = false;
    this.#isSettled = false;
    this.#entries.sort((a, b) => this.#rank(a) - this.#rank(b));
    let budget = this.#budget;
    for (const { holding, held, hasFailed } of this.#entries) if (hasFailed) budget -= bytesAt(holding, held);
    const able = this.#entries.filter(({ hasFailed }) => !hasFailed);
    const sizes = chooseSizes(
      able.map(({ holding, held }) => ({
        standing: this.#standing(holding.room),
        bytes: holding.bytes,
        smallest: holding.smallest,
        held,
      })),
      budget,
    );
    able.forEach((entry, i) => {
      entry.wanted = sizes[i]!;
      if (entry.wanted !== NONE || entry.held === NONE) return;
      this.#drop(entry);
      this.#wake();
    });
  }

  /** Shows what is ready, if it is still wanted and has room. */
  #show({ entry, size, prepared }: Job, gl: Uploader): boolean {
    const isWanted = this.#entries.includes(entry) && entry.wanted === size;
    if (!isWanted || !(size > entry.held || this.#fits(entry))) {
      prepared!.close();
      return false;
    }
    prepared!.show(gl);
    entry.held = size;
    return true;
  }

  /** Begins the next exchange: the nearest that grows, or else what makes room for it. */
  #begin(): void {
    const pending = this.#entries.filter(
      ({ held, wanted, hasFailed }) => !hasFailed && wanted !== NONE && held !== wanted,
    );
    const growing = pending.find(({ held, wanted }) => wanted < held);
    const shrinking = pending.findLast(({ held, wanted }) => wanted > held);
    const entry = growing && this.#fits(growing) ? growing : shrinking;
    if (entry) void this.#prepare({ entry, size: entry.wanted });
    else this.#isSettled = true;
  }

  async #prepare(job: Job): Promise<void> {
    this.#job = job;
    const { holding } = job.entry;
    const prepared = await holding.prepare(job.size).catch(() => undefined);
    if (this.#job !== job) return prepared?.close();
    if (prepared) job.prepared = prepared;
    else {
      this.#job = undefined;
      job.entry.hasFailed = true;
      this.#isStale = true;
      if (this.#entries.includes(job.entry)) holding.fail();
    }
    this.#goOn();
  }

  #forgetJob(): void {
    this.#job?.prepared?.close();
    this.#job = undefined;
  }

  #drop(entry: Entry): void {
    if (entry.held === NONE) return;
    entry.held = NONE;
    entry.holding.drop();
  }

  #fits({ holding, held, wanted }: Entry): boolean {
    return this.bytes - bytesAt(holding, held) + bytesAt(holding, wanted) <= this.#budget;
  }

  #standing(room: string): Standing {
    if (room === this.#here) return 'here';
    return this.#seen.includes(room) ? 'seen' : 'built';
  }

  #rank({ holding: { room } }: Entry): number {
    if (room === this.#here) return -1;
    const at = this.#built.indexOf(room);
    return at < 0 ? this.#built.length : at;
  }
}

/** What rooms take on the GPU, under a budget each: their light, and what is written on their walls. */
export type RoomStocks = { readonly light: RoomStock; readonly labels: RoomStock };

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
