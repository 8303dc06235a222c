/** Bytes of a block; any run of twice as many, less one, holds a whole one of them. */
export const BLOCK_BYTES = 32;
/** The shortest run of a file's bytes that is surely found. */
export const RUN_BYTES = 2 * BLOCK_BYTES;

const FACTOR = 0x01000193;
/** What a byte weighs when it leaves the window. */
const LEAVING = Array.from({ length: BLOCK_BYTES }).reduce<number>((weight) => Math.imul(weight, FACTOR), 1);
/** Blocks of so few different bytes say nothing: blank corners, padding. */
const DULL = 4;

export type Run = { readonly file: number; readonly at: number; readonly bytes: number };

/**
 * Finds runs of files' bytes in other bytes, wherever they begin: the files' blocks lie in a table by their hash, and a
 * hash is rolled over what is searched (Karp and Rabin 1987).
 */
export class RunIndex {
  readonly #files: readonly Buffer[];
  readonly #blockFile: Int32Array;
  readonly #blockAt: Int32Array;
  readonly #hashes: Int32Array;
  /** Slots hold a block's number plus one; what was forgotten keeps its slot, negative. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** A bit for each low half of a hash that is in the table: most windows end here. */
  readonly #seen = new Uint8Array(1 << 21);

  constructor(files: readonly Buffer[]) {
    this.#files = files;
    const most = files.reduce((sum, file) => sum + Math.floor(file.length / BLOCK_BYTES), 0);
    this.#blockFile = new Int32Array(most);
    this.#blockAt = new Int32Array(most);
    this.#hashes = new Int32Array(most);
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#slots = new Int32Array(slots);
    this.#mask = slots - 1;
    let block = 0;
    for (const [number, file] of files.entries()) {
      for (let at = 0; at + BLOCK_BYTES <= file.length; at += BLOCK_BYTES) {
        if (!isDull(file, at)) this.#add(block++, number, at);
      }
    }
  }

  /** Forgets the blocks that other bytes hold too: they don't tell these files from those. */
  forget(bytes: Buffer): void {
    this.#eachHit(bytes, (slot) => {
      this.#slots[slot] = -Math.abs(this.#slots[slot]!);
      return 0;
    });
  }

  /** How many blocks each file is known by. */
  blocksOf(): readonly number[] {
    const counts = this.#files.map(() => 0);
    for (const slot of this.#slots) if (slot > 0) counts[this.#blockFile[slot - 1]!]!++;
    return counts;
  }

  /** The runs of 64 bytes and more that `bytes` has in common with the files, one after the other. */
  find(bytes: Buffer): Run[] {
    const runs: Run[] = [];
    let end = 0;
    this.#eachHit(bytes, (slot, from) => {
      const block = this.#slots[slot]! - 1;
      if (block < 0 || from < end) return 0;
      const file = this.#blockFile[block]!;
      const run = stretch(bytes, from, this.#files[file]!, this.#blockAt[block]!);
      if (run.bytes < RUN_BYTES) return 0;
      runs.push({ file, at: run.at, bytes: run.bytes });
      end = run.at + run.bytes;
      return end;
    });
    return runs;
  }

  #add(block: number, file: number, at: number): void {
    const hash = hashAt(this.#files[file]!, at);
    let slot = hash & this.#mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & this.#mask) {
      // The first file that holds it stands for all.
      if (this.#isBlock(slot, hash, this.#files[file]!, at)) return;
    }
    this.#slots[slot] = block + 1;
    this.#blockFile[block] = file;
    this.#blockAt[block] = at;
    this.#hashes[block] = hash;
    this.#seen[(hash >>> 3) & 0x1fffff]! |= 1 << (hash & 7);
  }

  #isBlock(slot: number, hash: number, bytes: Buffer, at: number): boolean {
    const block = Math.abs(this.#slots[slot]!) - 1;
    if (this.#hashes[block] !== hash) return false;
    const from = this.#blockAt[block]!;
    const file = this.#files[this.#blockFile[block]!]!;
    return file.compare(bytes, at, at + BLOCK_BYTES, from, from + BLOCK_BYTES) === 0;
  }

  /** Calls for each window of `bytes` that is a block, with its slot; goes on at what is given back, if later. */
  #eachHit(bytes: Buffer, take: (slot: number, at: number) => number): void {
    const last = bytes.length - BLOCK_BYTES;
    if (last < 0) return;
    const seen = this.#seen;
    let hash = hashAt(bytes, 0);
    for (let at = 0; ; ) {
      if (seen[(hash >>> 3) & 0x1fffff]! & (1 << (hash & 7))) {
        let slot = hash & this.#mask;
        while (this.#slots[slot] !== 0 && !this.#isBlock(slot, hash, bytes, at))
          slot = (slot + 1) & this.#mask;
        const next = this.#slots[slot] === 0 ? 0 : take(slot, at);
        if (next > at) {
          if (next > last) return;
          at = next;
          hash = hashAt(bytes, at);
          continue;
        }
      }
      if (at >= last) return;
      hash = (Math.imul(hash, FACTOR) + bytes[at + BLOCK_BYTES]! - Math.imul(bytes[at]!, LEAVING)) | 0;
      at++;
    }
  }
}

function hashAt(bytes: Buffer, at: number): number {
  let hash = 0;
  for (let i = 0; i < BLOCK_BYTES; i++) hash = (Math.imul(hash, FACTOR) + bytes[at + i]!) | 0;
  return hash;
}

function isDull(bytes: Buffer, at: number): boolean {
  return new Set(bytes.subarray(at, at + BLOCK_BYTES)).size <= DULL;
}

/** How far two texts agree around a place where they do. */
function stretch(bytes: Buffer, from: number, file: Buffer, at: number): { at: number; bytes: number } {
  let before = 0;
  while (before < from && before < at && bytes[from - before - 1] === file[at - before - 1]) before++;
  let after = BLOCK_BYTES;
  while (from + after < bytes.length && at + after < file.length && bytes[from + after] === file[at + after])
    after++;
  return { at: from - before, bytes: before + after };
}
