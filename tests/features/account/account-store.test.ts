import { describe, expect, it } from 'vitest';
import { type AccountApi, createAccountStore } from '../../../src/features/account/index.ts';
import type { HttpOutcome } from '../../../src/platform/http.ts';
import { account } from './small-account.ts';

const refused = (status: number, code: string): HttpOutcome<never> => ({
  kind: 'refused',
  status,
  error: { code },
});
const offline: HttpOutcome<never> = { kind: 'unreachable', trouble: 'offline' };

function storeOf(answers: { read?: HttpOutcome<unknown>; erase?: HttpOutcome<true> }) {
  const api = { read: async () => answers.read, erase: async () => answers.erase };
  return createAccountStore(api as never as AccountApi);
}

describe('one’s own page', () => {
  it.each<[string, HttpOutcome<unknown>]>([
    ['ready', { kind: 'ok', value: account }],
    ['signed-out', refused(401, 'sign-in-needed')],
    ['not-a-member', refused(403, 'not-for-you')],
    ['unreachable', offline],
    ['unreachable', { kind: 'broken' }],
  ])('is %s', async (kind, read) => {
    const own = storeOf({ read });
    expect(own.store.getState()).toEqual({ kind: 'loading' });
    await own.load();
    expect(own.store.getState().kind).toBe(kind);
  });

  it('stays as it was read when reading it again fails', async () => {
    const answers: { read: HttpOutcome<unknown> } = { read: { kind: 'ok', value: account } };
    const own = storeOf(answers);
    await own.load();
    answers.read = offline;
    await own.load();
    expect(own.store.getState().kind).toBe('ready');
  });

  it.each<[string, HttpOutcome<unknown>]>([
    ['done', { kind: 'ok', value: true }],
    ['denied', refused(401, 'sign-in-needed')],
    ['denied', refused(403, 'not-for-you')],
    ['refused', refused(400, 'bad-request')],
    ['failed', offline],
  ])('tells of an act that it was %s, and is read again', async (told, outcome) => {
    const own = storeOf({ read: { kind: 'ok', value: account } });
    expect(await own.act(async () => outcome)).toBe(told);
    expect(own.store.getState().kind).toBe('ready');
  });

  it('is gone once erased, and only then', async () => {
    const own = storeOf({ read: { kind: 'ok', value: account }, erase: refused(400, 'bad-request') });
    await own.load();
    expect(await own.erase('wrong')).toBe('refused');
    expect(own.store.getState().kind).toBe('ready');
    const gone = storeOf({ erase: { kind: 'ok', value: true } });
    expect(await gone.erase('right')).toBe('done');
    expect(gone.store.getState()).toEqual({ kind: 'erased' });
  });
});
