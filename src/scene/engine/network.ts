/** `saving` is the visitor's wish; `slow` is said by the browser or measured. */
export type NetworkSpeed = 'saving' | 'slow' | 'usual';

/** What some browsers tell of the network, see the Network Information API. */
export type Connection = { readonly saveData?: boolean; readonly effectiveType?: string };

/** A file takes longer than the first on a slow network, and less than the second on one that is no longer slow. */
const SLOW_MS = 1500;
const QUICK_MS = 700;
/** Share of the newest file in the mean. */
const NEWEST = 0.15;

/** How fast files come: by what the browser says where it does, else by how long they took. */
export class Network {
  readonly #connection: () => Connection | undefined;
  #meanMs = 0;
  #isSlow = false;

  constructor(connection: () => Connection | undefined = pageConnection) {
    this.#connection = connection;
  }

  /** Takes how long a file took from being asked for to being decoded, in milliseconds. */
  tell(tookMs: number): void {
    this.#meanMs += (tookMs - this.#meanMs) * NEWEST;
    if (this.#meanMs > SLOW_MS) this.#isSlow = true;
    else if (this.#meanMs < QUICK_MS) this.#isSlow = false;
  }

  get speed(): NetworkSpeed {
    const said = this.#connection();
    if (said?.saveData) return 'saving';
    return this.#isSlow || /2g$/.test(said?.effectiveType ?? '') ? 'slow' : 'usual';
  }
}

const pageConnection = () => (globalThis.navigator as { connection?: Connection } | undefined)?.connection;
