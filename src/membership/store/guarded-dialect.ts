import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  type TransactionSettings,
} from 'kysely';

export type Guards = {
  /** What to throw in place of a driver's error. */
  readonly translate: (error: unknown) => unknown;
  /** Called after every statement that may have written, and after each commit. */
  readonly onWrite?: () => void;
};

/** A dialect whose errors say in the store's own words what happened. */
export function guardedDialect(inner: Dialect, guards: Guards): Dialect {
  return {
    createAdapter: () => inner.createAdapter(),
    createQueryCompiler: () => inner.createQueryCompiler(),
    createIntrospector: (db) => inner.createIntrospector(db),
    createDriver: () => new GuardedDriver(inner.createDriver(), guards),
  };
}

async function told<T>({ translate }: Guards, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw translate(error);
  }
}

class GuardedDriver implements Driver {
  readonly #inner: Driver;
  readonly #guards: Guards;

  constructor(inner: Driver, guards: Guards) {
    this.#inner = inner;
    this.#guards = guards;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  acquireConnection(): Promise<DatabaseConnection> {
    return told(
      this.#guards,
      async () => new GuardedConnection(await this.#inner.acquireConnection(), this.#guards),
    );
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return told(this.#guards, () => this.#inner.beginTransaction(innerOf(connection), settings));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await told(this.#guards, () => this.#inner.commitTransaction(innerOf(connection)));
    this.#guards.onWrite?.();
  }

  /** A connection that broke can't roll back; its transaction is gone with it, and what broke it is the error to tell. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#inner.rollbackTransaction(innerOf(connection)).catch(() => undefined);
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection(innerOf(connection));
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #guards: Guards;

  constructor(inner: DatabaseConnection, guards: Guards) {
    this.inner = inner;
    this.#guards = guards;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await told(this.#guards, () => this.inner.executeQuery<R>(query));
    if (!SelectQueryNode.is(query.query)) this.#guards.onWrite?.();
    return result;
  }

  streamQuery<R>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<R>> {
    return this.inner.streamQuery<R>(query, chunkSize);
  }
}

const innerOf = (connection: DatabaseConnection): DatabaseConnection =>
  (connection as GuardedConnection).inner;
