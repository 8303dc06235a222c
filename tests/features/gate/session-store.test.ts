import { describe, expect, it, vi } from 'vitest';
import { createSessionApi, type SessionApi } from '../../../src/features/gate/session-api.ts';
import { createGate } from '../../../src/features/gate/session-store.ts';
import { createHttp } from '../../../src/platform/http.ts';
import { friend, NOW_MS, signedOut } from '../../app/small-museum.ts';

const clock = { nowMs: () => NOW_MS - 3_000, at: () => () => {} };

function gateWith(api: Partial<SessionApi>, session = signedOut) {
  const onChange = vi.fn();
  const gate = createGate({ session, clock, loadApi: async () => api as SessionApi, onChange });
  return { gate, onChange };
}

describe('the session', () => {
  it('follows the server’s clock', () => {
    expect(gateWith({}).gate.nowMs()).toBe(NOW_MS);
  });

  it('becomes a member’s when a card is taken', async () => {
    const { gate, onChange } = gateWith({ present: async () => ({ kind: 'accepted', session: friend }) });
    await gate.presentCard('card');
    expect(gate.membership()).toMatchObject({ tier: 'friend' });
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('stays as it was when a card is refused', async () => {
    const { gate, onChange } = gateWith({ present: async () => ({ kind: 'refused', code: 'card-revoked' }) });
    expect(await gate.presentCard('card')).toEqual({ kind: 'refused', code: 'card-revoked' });
    expect(gate.membership()).toBeNull();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('stays as it was when the API can’t be reached', async () => {
    const { gate } = gateWith({ read: async () => ({ kind: 'unreachable', trouble: 'offline' }) }, friend);
    await gate.refresh();
    expect(gate.membership()).not.toBeNull();
  });

  it('tells nobody when nothing changed', async () => {
    const { gate, onChange } = gateWith({ read: async () => ({ kind: 'ok', value: friend }) }, friend);
    await gate.refresh();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('ends when the API says so, and not before', async () => {
    const end = vi.fn<SessionApi['end']>(async () => ({ kind: 'unreachable', trouble: 'server' }));
    const { gate } = gateWith({ end }, friend);
    expect(await gate.signOut()).toBe(false);
    expect(gate.membership()).not.toBeNull();
    end.mockResolvedValue({ kind: 'ok', value: true });
    expect(await gate.signOut()).toBe(true);
    expect(gate.membership()).toBeNull();
  });

  it('is unknown where a static host served the page', () => {
    const gate = createGate({ session: undefined, clock, loadApi: async () => ({}) as SessionApi });
    expect(gate.store.getState().session).toEqual({ kind: 'unknown' });
  });
});

describe('the session’s API', () => {
  const apiOver = (body: unknown, status: number) =>
    createSessionApi(
      '/base/',
      createHttp({ fetch: async () => new Response(JSON.stringify(body), { status }) }),
    );

  it.each([
    [friend, 200, { kind: 'accepted', session: friend }],
    [{ error: { code: 'card-expired', atMs: 7 } }, 400, { kind: 'refused', code: 'card-expired', atMs: 7 }],
    [{ error: { code: 'too-many-requests', retryAfterS: 30 } }, 429, { kind: 'too-many', retryAfterS: 30 }],
    [{ error: { code: 'bad-request' } }, 400, { kind: 'refused', code: 'card-malformed' }],
    [{ error: { code: 'other-origin' } }, 403, { kind: 'unreachable', trouble: 'nonsense' }],
    [{ welcome: true }, 200, { kind: 'unreachable', trouble: 'nonsense' }],
    [{ error: { code: 'internal' } }, 500, { kind: 'unreachable', trouble: 'server' }],
  ])('takes %o with %i as %o', async (body, status, outcome) => {
    expect(await apiOver(body, status).present('card')).toEqual(outcome);
  });
});
