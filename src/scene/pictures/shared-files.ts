/** Whole files that several tiles are cut from, the last few. */
const MOST_HELD = 3;

/** `elsewhere` is another address to try first. */
type Load<T> = (url: string, signal: AbortSignal, elsewhere?: string) => Promise<T>;
type Entry<T> = {
  readonly file: Promise<T>;
  readonly abort: AbortController;
  waiting: number;
  isHere: boolean;
};

/** Files that several tiles need: each is fetched once, and stopped when nobody waits for it any more. */
export class SharedFiles<T> {
  readonly #load: Load<T>;
  readonly #entries = new Map<string, Entry<T>>();

  constructor(load: Load<T>) {
    this.#load = load;
  }

  /** Gives a file; `signal` says that it is no longer needed here. */
  get(url: string, signal: AbortSignal, elsewhere?: string): Promise<T> {
    const entry = this.#entries.get(url) ?? this.#start(url, elsewhere);
    // The last asked for comes last.
    this.#entries.delete(url);
    this.#entries.set(url, entry);
    if (!entry.isHere) this.#wait(url, entry, signal);
    return entry.file;
  }

  #start(url: string, elsewhere: string | undefined): Entry<T> {
    const abort = new AbortController();
    const entry: Entry<T> = {
      file: this.#load(url, abort.signal, elsewhere),
      abort,
      waiting: 0,
      isHere: false,
    };
    entry.file.then(
      () => {
        entry.isHere = true;
        this.#letOldGo();
      },
      () => this.#forget(url, entry),
    );
    return entry;
  }

  #wait(url: string, entry: Entry<T>, signal: AbortSignal): void {
    entry.waiting++;
    const leave = () => {
      if (--entry.waiting > 0 || entry.isHere) return;
      this.#forget(url, entry);
      entry.abort.abort();
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  }

  #letOldGo(): void {
    const here = [...this.#entries].filter(([, { isHere }]) => isHere);
    for (const [url, entry] of here.slice(0, -MOST_HELD)) this.#forget(url, entry);
  }

  #forget(url: string, entry: Entry<T>): void {
    if (this.#entries.get(url) === entry) this.#entries.delete(url);
  }
}
