/** Why an answer could not be had. */
export type Trouble = 'offline' | 'slow' | 'server' | 'nonsense';

/** What became of a request; everything a visit meets is a value. */
export type HttpOutcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** The server said no with one of its error bodies. */
  | { readonly kind: 'refused'; readonly status: number; readonly error: ErrorBody }
  | { readonly kind: 'not-found' }
  /** It answered, but what it sent is not what was asked for. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'unreachable'; readonly trouble: Trouble }
  | { readonly kind: 'aborted' };

export type ErrorBody = {
  readonly code: string;
  readonly refusal?: unknown;
  readonly atMs?: number;
  readonly retryAfterS?: number;
  readonly memberId?: string;
};

export type BytesRequest = {
  readonly url: string;
  readonly signal?: AbortSignal;
  /** For the whole answer, its body included. */
  readonly timeoutMs?: number;
  /** Further tries after the first, for reads only. */
  readonly retries?: number;
  readonly method?: 'GET' | 'POST';
  /** Sent as JSON. */
  readonly body?: unknown;
};

export type JsonRequest<T> = Omit<BytesRequest, 'method'> & {
  /** Gives the value its type, or `undefined` where it is not what it should be. */
  readonly parse: (value: unknown) => T | undefined;
  readonly method?: 'GET' | 'POST' | 'DELETE';
};

export type Http = {
  readonly json: <T>(request: JsonRequest<T>) => Promise<HttpOutcome<T>>;
  readonly bytes: (request: BytesRequest) => Promise<HttpOutcome<Uint8Array>>;
};

export type HttpOptions = {
  readonly fetch: typeof globalThis.fetch;
  /** Waits between tries; tests pass one that doesn't. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
};

/** An answer that takes longer than this is a trouble that the visitor is told of. */
export const SLOW_AFTER_MS = 8_000;
const FIRST_PAUSE_MS = 400;

export function createHttp({ fetch, wait = pause }: HttpOptions): Http {
  async function ask<T>(request: AnyRequest, read: Read<T>): Promise<HttpOutcome<T>> {
    const tries = 1 + (isRead(request.method) ? (request.retries ?? 0) : 0);
    for (let attempt = 1; ; attempt++) {
      const outcome = await tryOnce(fetch, request, read);
      // Who has waited this long is told, not made to wait again.
      const again = outcome.kind === 'unreachable' && outcome.trouble !== 'slow';
      if (!again || attempt >= tries) return outcome;
      await wait(FIRST_PAUSE_MS * 2 ** (attempt - 1), request.signal);
      if (request.signal?.aborted) return { kind: 'aborted' };
    }
  }
  return {
    json: (request) => ask(request, (response) => readJson(response, request.parse)),
    bytes: (request) => ask(request, readBytes),
  };
}

type AnyRequest = Omit<JsonRequest<unknown>, 'parse'>;
type Read<T> = (response: Response) => Promise<HttpOutcome<T>>;

const isRead = (method: JsonRequest<unknown>['method']) => method === undefined || method === 'GET';

async function tryOnce<T>(
  fetch: typeof globalThis.fetch,
  request: AnyRequest,
  read: Read<T>,
): Promise<HttpOutcome<T>> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), request.timeoutMs ?? SLOW_AFTER_MS);
  const onAbort = () => limit.abort();
  request.signal?.addEventListener('abort', onAbort);
  if (request.signal?.aborted) limit.abort();
  try {
    const answer = (async () => read(await fetch(request.url, initOf(request, limit.signal))))();
    return await Promise.race([answer, abortion(limit.signal)]);
  } catch {
    if (request.signal?.aborted) return { kind: 'aborted' };
    return { kind: 'unreachable', trouble: limit.signal.aborted ? 'slow' : 'offline' };
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', onAbort);
  }
}

function initOf(request: AnyRequest, signal: AbortSignal): RequestInit {
  const init: RequestInit = { method: request.method ?? 'GET', signal, credentials: 'same-origin' };
  if (request.body === undefined) return init;
  return { ...init, body: JSON.stringify(request.body), headers: { 'content-type': 'application/json' } };
}

/** Rejects when the signal fires: a body that never ends may not heed the abort itself. */
function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = () => reject(new DOMException('aborted', 'AbortError'));
    if (signal.aborted) refuse();
    else signal.addEventListener('abort', refuse, { once: true });
  });
}

async function readJson<T>(response: Response, parse: JsonRequest<T>['parse']): Promise<HttpOutcome<T>> {
  const text = await response.text();
  if (!response.ok) return failureOf(response, text);
  const json = response.status === 204 ? null : parseJson(text);
  const value = json === undefined ? undefined : parse(json);
  return value === undefined ? { kind: 'broken' } : { kind: 'ok', value };
}

async function readBytes(response: Response): Promise<HttpOutcome<Uint8Array>> {
  if (!response.ok) return failureOf(response, await response.text());
  return { kind: 'ok', value: new Uint8Array(await response.arrayBuffer()) };
}

function failureOf(response: Response, text: string): HttpOutcome<never> {
  const error = errorIn(parseJson(text));
  if (response.status >= 500) return { kind: 'unreachable', trouble: 'server' };
  if (error !== undefined && error.code !== 'not-found') {
    return { kind: 'refused', status: response.status, error };
  }
  return response.status === 404 || response.status === 410
    ? { kind: 'not-found' }
    : { kind: 'unreachable', trouble: 'nonsense' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorIn(json: unknown): ErrorBody | undefined {
  if (typeof json !== 'object' || json === null || !('error' in json)) return undefined;
  const { error } = json;
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? (error as ErrorBody) : undefined;
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
