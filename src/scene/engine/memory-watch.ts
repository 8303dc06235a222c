/** Share of the script's memory beyond which it is short. */
const SHORT_SHARE = 0.85;
/** What was given up needs time to be collected, before it is looked again, in milliseconds. */
const PAUSE_MS = 30_000;

type MemoryOfPage = { readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number };

/** Says when the script's memory runs short, in browsers that tell (Chromium's `performance.memory`). */
export class MemoryWatch {
  readonly #read: () => MemoryOfPage | undefined;
  readonly #now: () => number;
  #notBeforeMs = 0;

  constructor(options: { read?: () => MemoryOfPage | undefined; now?: () => number } = {}) {
    this.#read = options.read ?? pageMemory;
    this.#now = options.now ?? (() => Date.now());
  }

  /** True where memory has run short since it was last said so. */
  isShort(): boolean {
    if (this.#now() < this.#notBeforeMs) return false;
    const memory = this.#read();
    if (!memory || memory.usedJSHeapSize < memory.jsHeapSizeLimit * SHORT_SHARE) return false;
    this.#notBeforeMs = this.#now() + PAUSE_MS;
    return true;
  }
}

const pageMemory = () => (globalThis.performance as { memory?: MemoryOfPage } | undefined)?.memory;
