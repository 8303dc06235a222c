import * as z from 'zod/mini';
import { API, cardRefusalSchema, type Session, sessionSchema } from '../../museum/api.ts';
import { withBase } from '../../platform/base.ts';
import type { Http, HttpOutcome, Trouble } from '../../platform/http.ts';
import type { CardOutcome } from './session-store.ts';

// Loaded when the API is first asked, never with the first page: zod stays out of it.

const parseSession = (value: unknown): Session | undefined => {
  const result = z.safeParse(sessionSchema, value);
  return result.success ? result.data : undefined;
};

/** The session's part of the API, its answers as outcomes. */
export function createSessionApi(base: string, http: Http) {
  const url = withBase(base, API.session);
  return {
    read: (): Promise<HttpOutcome<Session>> => http.json({ url, parse: parseSession, retries: 1 }),

    async present(card: string): Promise<CardOutcome> {
      return cardOutcome(await http.json({ url, parse: parseSession, method: 'POST', body: { card } }));
    },

    end: (): Promise<HttpOutcome<true>> => http.json({ url, parse: () => true, method: 'DELETE' }),
  };
}

export type SessionApi = ReturnType<typeof createSessionApi>;

function cardOutcome(outcome: HttpOutcome<Session>): CardOutcome {
  if (outcome.kind === 'ok') return { kind: 'accepted', session: outcome.value };
  const unreachable = (trouble: Trouble): CardOutcome => ({ kind: 'unreachable', trouble });
  if (outcome.kind === 'unreachable') return unreachable(outcome.trouble);
  if (outcome.kind !== 'refused') return unreachable('nonsense');
  const { code, atMs, retryAfterS } = outcome.error;
  if (code === 'too-many-requests') return { kind: 'too-many', retryAfterS: retryAfterS ?? 60 };
  const refusal = z.safeParse(cardRefusalSchema, code);
  if (refusal.success)
    return { kind: 'refused', code: refusal.data, ...(atMs === undefined ? {} : { atMs }) };
  return code === 'bad-request' ? { kind: 'refused', code: 'card-malformed' } : unreachable('nonsense');
}
