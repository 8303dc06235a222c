import * as z from 'zod/mini';
import { type Account, accountSchema } from '../../museum/account/account.ts';
import { API } from '../../museum/api-paths.ts';
import { withBase } from '../../platform/base.ts';
import type { Http, HttpOutcome, JsonRequest } from '../../platform/http.ts';

export type AccountApi = ReturnType<typeof createAccountApi>;

/** The part of the API that is a member's own page. */
export function createAccountApi(base: string, http: Http) {
  const url = (path: string) => withBase(base, `${API.account}${path}`);
  const act = (
    path: string,
    method: JsonRequest<true>['method'],
    body?: unknown,
  ): Promise<HttpOutcome<true>> =>
    http.json({
      url: url(path),
      method: method ?? 'GET',
      parse: () => true as const,
      ...(body ? { body } : {}),
    });
  return {
    exportUrl: url('/export'),
    read: (): Promise<HttpOutcome<Account>> => http.json({ url: url(''), parse: parseAccount, retries: 1 }),
    endSession: (id: string) => act(`/sessions/${encodeURIComponent(id)}`, 'DELETE'),
    endOtherSessions: () => act('/sessions', 'DELETE'),
    nameSeat: (seat: number, name: string) => act('/seats', 'POST', { seat, name }),
    chooseLanguage: (language: string) => act('/language', 'POST', { language }),
    agree: (purpose: string, lang: string) => act('/consents/give', 'POST', { purpose, lang }),
    withdraw: (purpose: string) => act('/consents/withdraw', 'POST', { purpose }),
    erase: (confirm: string) => act('/erase', 'POST', { confirm }),
    removePasskey: (id: string) => act(`/passkeys/${encodeURIComponent(id)}`, 'DELETE'),
    passkeyOptions: (): Promise<HttpOutcome<unknown>> =>
      http.json({ url: url('/passkeys/options'), method: 'POST', parse: (value) => value }),
    addPasskey: (label: string, response: unknown) => act('/passkeys', 'POST', { label, response }),
  };
}

const parseAccount = (value: unknown): Account | undefined => {
  const result = z.safeParse(accountSchema, value);
  return result.success ? result.data : undefined;
};
