import { IndexFiles, type IndexSource, IndexTrouble, readRoot } from './index-files.ts';
import { SharedLoads } from './shared-loads.ts';

/** An index whose root is read when it is first asked. */
export class OpenIndex {
  readonly #source: IndexSource;
  #opened: SharedLoads<IndexFiles | undefined>;

  constructor(source: IndexSource) {
    this.#source = source;
    this.#opened = this.#closed();
  }

  /** Its files, or `undefined` where there is no index for this visitor. Rejects with `IndexTrouble`. */
  open(signal: AbortSignal): Promise<IndexFiles | undefined> {
    return this.#opened.get('', signal);
  }

  /** Reads the root again when it is next asked. */
  forget(): void {
    this.#opened = this.#closed();
  }

  #closed(): SharedLoads<IndexFiles | undefined> {
    return new SharedLoads(async (_, signal) => {
      try {
        return new IndexFiles(await readRoot(this.#source, signal), this.#source);
      } catch (error) {
        if (error instanceof IndexTrouble && error.kind === 'missing') return undefined;
        throw error;
      }
    }, 1);
  }
}
