import type { Page, Request } from 'playwright-core';

/** Bytes over the wire by what they are: bodies as they were encoded, and headers. */
export type WireBytes = {
  /** Pictures, JSON, and the page itself, which carries JSON. */
  content: number;
  script: number;
  /** Styles, fonts, icons. */
  rest: number;
};

export type Wire = {
  readonly bytes: WireBytes;
  readonly requests: number;
  /** Requests under way, and when the last one ended (`Date.now()`). */
  readonly underWay: number;
  readonly lastAtMs: number;
  /** By address, for those that ended; given up ones count whole, as far as they said how large they are. */
  readonly byUrl: ReadonlyMap<string, number>;
};

const SCRIPT = /javascript|wasm/;
const CONTENT = /^image\/(?!svg)|json|^text\/html|octet-stream/;

/** Counts what a page fetches, its workers' requests included, as Chromium's network log reports it. */
export function countWire(page: Page): Wire {
  const wire = {
    bytes: { content: 0, script: 0, rest: 0 },
    requests: 0,
    underWay: 0,
    lastAtMs: 0,
    byUrl: new Map<string, number>(),
  };
  const end = async (request: Request, isWhole: boolean) => {
    wire.lastAtMs = Date.now();
    const response = await request.response().catch(() => null);
    if (response) {
      const bytes = isWhole ? await sentBytes(request) : await promisedBytes(request);
      const type = response.headers()['content-type'] ?? '';
      const kind = SCRIPT.test(type) ? 'script' : CONTENT.test(type) ? 'content' : 'rest';
      wire.bytes[kind] += bytes;
      wire.byUrl.set(request.url(), (wire.byUrl.get(request.url()) ?? 0) + bytes);
    }
    wire.underWay--;
  };
  page.on('request', (request) => {
    if (!/^https?:/.test(request.url())) return;
    wire.requests++;
    wire.underWay++;
  });
  page.on('requestfinished', (request) => /^https?:/.test(request.url()) && end(request, true));
  page.on('requestfailed', (request) => /^https?:/.test(request.url()) && end(request, false));
  return wire;
}

async function sentBytes(request: Request): Promise<number> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return responseBodySize + responseHeadersSize;
}

async function promisedBytes(request: Request): Promise<number> {
  const response = await request.response();
  return Number(response?.headers()['content-length'] ?? 0);
}
