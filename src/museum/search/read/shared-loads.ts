type Load<T> = { readonly value: Promise<T>; readonly controller: AbortController; waiting: number };

/**
 * What was loaded, kept by name. Several may wait for one load; it is called off when none does any more. What failed is
 * loaded again when asked for again, and beyond `most` the oldest is let go.
 */
export class SharedLoads<T> {
  readonly #load: (name: string, signal: AbortSignal) => Promise<T>;
  readonly #most: number;
  readonly #loads = new Map<string, Load<T>>();

  constructor(load: (name: string, signal: AbortSignal) => Promise<T>, most: number) {
    this.#load = load;
    this.#most = most;
  }

  /** Rejects with the signal's reason when that fires first. */
  async get(name: string, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const load = this.#loads.get(name) ?? this.#start(name);
    load.waiting++;
    let leave = () => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason);
      signal.addEventListener('abort', leave, { once: true });
    });
    try {
      return await Promise.race([load.value, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      load.waiting--;
      if (load.waiting === 0 && signal.aborted) load.controller.abort(signal.reason);
    }
  }

  #start(name: string): Load<T> {
    const controller = new AbortController();
    const value = this.#load(name, controller.signal);
    const load: Load<T> = { value, controller, waiting: 0 };
    const forget = () => {
      if (this.#loads.get(name) === load) this.#loads.delete(name);
    };
    value.catch(forget);
    controller.signal.addEventListener('abort', forget, { once: true });
    this.#loads.set(name, load);
    const oldest = this.#loads.keys().next();
    if (this.#loads.size > this.#most && !oldest.done) this.#loads.delete(oldest.value);
    return load;
  }
}
