import { describe, expect, it, vi } from 'vitest';
import { createHttp, type JsonRequest } from '../../src/platform/http.ts';

const parse = (value: unknown) =>
  typeof value === 'object' && value !== null && 'name' in value ? (value as { name: string }) : undefined;
const request = { url: '/thing.json', parse } satisfies JsonRequest<{ name: string }>;
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const wait = () => Promise.resolve();

function httpOver(...answers: (Response | Error)[]) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => {
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    if (answer instanceof Error) throw answer;
    return answer.clone();
  });
  return { fetch, http: createHttp({ fetch, wait }) };
}

describe('a request for JSON', () => {
  it('gives what it was asked for', async () => {
    const { http } = httpOver(json({ name: 'rotunda' }));
    expect(await http.json(request)).toEqual({ kind: 'ok', value: { name: 'rotunda' } });
  });

  it.each([
    ['nonsense instead of JSON', new Response('<html>'), { kind: 'broken' }],
    ['JSON of another shape', json({ title: 'rotunda' }), { kind: 'broken' }],
    ['404', json({ error: { code: 'not-found' } }, 404), { kind: 'not-found' }],
    ['404 in plain text', new Response('no', { status: 404 }), { kind: 'not-found' }],
    ['500', json({ error: { code: 'internal' } }, 500), { kind: 'unreachable', trouble: 'server' }],
    [
      'a proxy’s page with 403',
      new Response('<html>', { status: 403 }),
      { kind: 'unreachable', trouble: 'nonsense' },
    ],
    [
      'a refusal',
      json({ error: { code: 'card-expired', atMs: 5 } }, 400),
      { kind: 'refused', status: 400, error: { code: 'card-expired', atMs: 5 } },
    ],
  ])('tells %s as a value', async (_, answer, outcome) => {
    const { http } = httpOver(answer);
    expect(await http.json(request)).toEqual(outcome);
  });

  it('tells a lost connection', async () => {
    const { http } = httpOver(new TypeError('failed to fetch'));
    expect(await http.json(request)).toEqual({ kind: 'unreachable', trouble: 'offline' });
  });

  it('tries a read again, as often as it may', async () => {
    const { http, fetch } = httpOver(new TypeError('gone'), json({}, 503), json({ name: 'back' }));
    expect(await http.json({ ...request, retries: 2 })).toMatchObject({ kind: 'ok' });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('does not try a refusal again', async () => {
    const { http, fetch } = httpOver(json({ error: { code: 'room-closed' } }, 403));
    await http.json({ ...request, retries: 2 });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('never sends twice what changes something', async () => {
    const { http, fetch } = httpOver(new TypeError('gone'));
    await http.json({ ...request, method: 'POST', body: { card: 'x' }, retries: 5 });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('gives up on an answer that never comes', async () => {
    const http = createHttp({ fetch: () => new Promise(() => {}), wait });
    expect(await http.json({ ...request, timeoutMs: 5 })).toEqual({ kind: 'unreachable', trouble: 'slow' });
  });

  it('does not wait a second time for one that was slow', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(() => new Promise(() => {}));
    await createHttp({ fetch, wait }).json({ ...request, timeoutMs: 5, retries: 3 });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('gives up on a body that never ends', async () => {
    const endless = () =>
      new Response(
        new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"na')) }),
      );
    const http = createHttp({ fetch: async () => endless(), wait });
    expect(await http.json({ ...request, timeoutMs: 5 })).toEqual({ kind: 'unreachable', trouble: 'slow' });
  });

  it('stops when it is no longer wanted', async () => {
    const controller = new AbortController();
    const http = createHttp({ fetch: () => new Promise(() => {}), wait });
    const outcome = http.json({ ...request, signal: controller.signal, retries: 3 });
    controller.abort();
    expect(await outcome).toEqual({ kind: 'aborted' });
  });
});

describe('a request for bytes', () => {
  const bytes = { url: '/thing.bin' };
  it('gives them', async () => {
    const { http } = httpOver(new Response(new Uint8Array([1, 200])));
    expect(await http.bytes(bytes)).toEqual({ kind: 'ok', value: new Uint8Array([1, 200]) });
  });

  it.each([
    ['404', new Response('no', { status: 404 }), { kind: 'not-found' }],
    [
      'a refusal',
      json({ error: { code: 'room-closed' } }, 401),
      { kind: 'refused', status: 401, error: { code: 'room-closed' } },
    ],
    ['500', new Response('', { status: 500 }), { kind: 'unreachable', trouble: 'server' }],
  ])('tells %s as a value', async (_, answer, outcome) => {
    const { http } = httpOver(answer);
    expect(await http.bytes(bytes)).toEqual(outcome);
  });

  it('tries again, as often as it may', async () => {
    const { http, fetch } = httpOver(new TypeError('gone'), new Response(new Uint8Array([1])));
    expect(await http.bytes({ ...bytes, retries: 1 })).toMatchObject({ kind: 'ok' });
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
