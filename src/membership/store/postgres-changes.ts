import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { IN_USE_LOCK } from './locks.ts';
import { CHANGES_CHANNEL } from './migrations/0003-guards-and-notices.ts';

/** How often a notice is sent to oneself while anyone asks. */
const BEAT_MS = 300;
/** What is remembered may be so old at most; a revocation is to be seen within a second. */
const TRUSTED_MS = 900;
/** A connection that brings no notice back for so long is given up. */
const SILENT_MS = 2000;

export type Changes = {
  readonly mark: () => string;
  /** Own writes count at once, not when their notice comes back. */
  readonly wroteMyself: () => void;
  readonly close: () => Promise<void>;
};

/** Listens to what any process changes. Waits for the first connection; a later loss is mended in the background. */
export async function listenForChanges(databaseUrl: string): Promise<Changes> {
  const listener = new ChangeListener(databaseUrl);
  await listener.connect();
  return {
    mark: () => listener.mark(),
    wroteMyself: () => listener.changed(),
    close: () => listener.close(),
  };
}

/**
 * A notice that came back proves that every change committed before it was sent is known, since PostgreSQL delivers
 * notices in the order of their commits. So the mark is believed for a moment after the last one that came back, and
 * differs at each call otherwise: connection lost, half open, behind a pooler that does not pass notices on, or the
 * process was stopped for a while.
 */
class ChangeListener {
  readonly #databaseUrl: string;
  readonly #name = randomUUID();
  readonly #timer: NodeJS.Timeout;
  #client: Client | undefined;
  #connecting: Promise<void> | undefined;
  #closed = false;
  #asked = false;
  #changes = 0;
  #unknown = 0;
  #beat = 0;
  #sentMs = 0;
  #returned = true;
  #provenMs = Number.NEGATIVE_INFINITY;

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl;
    this.#timer = setInterval(() => this.#tick(), BEAT_MS).unref();
  }

  mark(): string {
    this.#asked = true;
    if (performance.now() - this.#provenMs > TRUSTED_MS) return `unknown ${++this.#unknown}`;
    return String(this.#changes);
  }

  changed(): void {
    this.#changes++;
  }

  connect(): Promise<void> {
    this.#connecting ??= this.#connect().finally(() => {
      this.#connecting = undefined;
    });
    return this.#connecting;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.#connecting?.catch(() => undefined);
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: this.#databaseUrl,
      application_name: 'enfilade changes',
      connectionTimeoutMillis: SILENT_MS,
      query_timeout: SILENT_MS,
      keepAlive: true,
    });
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    try {
      await client.connect();
      // A notice is no data: it need not wait for the disk.
      await client.query('set synchronous_commit = off');
      await client.query(`select pg_advisory_lock_shared(${IN_USE_LOCK})`);
      await client.query(`listen ${CHANGES_CHANNEL}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    // What was changed while nobody listened is unknown.
    this.#changes++;
    this.#returned = true;
    this.#client = client;
  }

  #tick(): void {
    if (this.#closed) return;
    if (!this.#client) {
      this.connect().catch(() => undefined);
      return;
    }
    if (!this.#returned) {
      if (performance.now() - this.#sentMs > SILENT_MS) this.#lose(this.#client);
      return;
    }
    if (!this.#asked) return;
    this.#asked = false;
    this.#returned = false;
    this.#sentMs = performance.now();
    const client = this.#client;
    client
      .query('select pg_notify($1, $2)', [CHANGES_CHANNEL, `${this.#name} ${++this.#beat}`])
      .catch(() => this.#lose(client));
  }

  #hear(payload: string): void {
    if (payload === '') this.#changes++;
    if (payload !== `${this.#name} ${this.#beat}`) return;
    this.#returned = true;
    this.#provenMs = this.#sentMs;
  }

  #lose(client: Client): void {
    if (client !== this.#client) return;
    this.#client = undefined;
    this.#provenMs = Number.NEGATIVE_INFINITY;
    client.end().catch(() => undefined);
  }
}
