/** `saving` is the visitor's wish; `slow` is said by the browser or measured. */
export type NetworkSpeed = 'saving' | 'slow' | 'usual';

/** What some browsers tell of the network, see the Network Information API. */
export type Connection = {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  addEventListener?(event: 'change', listener: () => void): void;
};

/** A file takes longer than the first on a slow network, and less than the second on one that is no longer slow. */
const SLOW_MS = 1500;
const QUICK_MS = 700;
/** Share of the newest file in the mean. */
const NEWEST = 0.15;

/** How fast files come: by what the browser says where it does, else by how long they took. */
export class Network {
  #said: NetworkSpeed = 'usual';
  #meanMs = 0;
  #isSlow = false;

  constructor(connection: () => Connection | undefined = pageConnection) {
    const said = connection();
    // Asked in every frame: the browser tells of changes, and is asked for nothing between them.
    const hear = () => {
      this.#said = said?.saveData ? 'saving' : /2g$/.test(said?.effectiveType ?? '') ? 'slow' : 'usual';
    };
    hear();
    said?.addEventListener?.('change', hear);
  }

  /** Takes how long a file took from being asked for to being decoded, in milliseconds. */
  tell(tookMs: number): void {
    this.#meanMs += (tookMs - this.#meanMs) * NEWEST;
    if (this.#meanMs > SLOW_MS) this.#isSlow = true;
    else if (this.#meanMs < QUICK_MS) this.#isSlow = false;
  }

  get speed(): NetworkSpeed {
    return this.#isSlow && this.#said === 'usual' ? 'slow' : this.#said;
  }
}

const pageConnection = () => (globalThis.navigator as { connection?: Connection } | undefined)?.connection;
