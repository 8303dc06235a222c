import * as z from 'zod/mini';
import { API, LINK_REFUSALS, type LinkRefusal, type Session, sessionSchema } from '../../museum/api.ts';
import { withBase } from '../../platform/base.ts';
import type { Http, HttpOutcome, Trouble } from '../../platform/http.ts';

/** What became of a wish to sign in. */
export type SignInOutcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'too-many'; readonly retryAfterS: number }
  | { readonly kind: 'unreachable'; readonly trouble: Trouble };

export type SignInApi = ReturnType<typeof createSignInApi>;

const parseSession = (value: unknown): Session | undefined => {
  const result = z.safeParse(sessionSchema, value);
  return result.success ? result.data : undefined;
};

/** The part of the API that signs in, its answers as outcomes. */
export function createSignInApi(base: string, http: Http) {
  const post = <T>(path: string, body: unknown, parse: (value: unknown) => T | undefined) =>
    http.json({ url: withBase(base, path), method: 'POST', body, parse }).then(outcomeOf);
  return {
    askForLink: (email: string, lang: string) => post(API.signInLinks, { email, lang }, () => true as const),
    passkeyOptions: () => post(API.signInPasskeyOptions, {}, (value) => value),
    passkey: (response: unknown) => post(API.signInPasskey, { response }, parseSession),
    redeem: (secret: string) => post(API.signInRedeem, { secret }, parseSession),
  };
}

export const isLinkRefusal = (code: string): code is LinkRefusal =>
  (LINK_REFUSALS as readonly string[]).includes(code);

function outcomeOf<T>(outcome: HttpOutcome<T>): SignInOutcome<T> {
  if (outcome.kind === 'ok') return outcome;
  if (outcome.kind === 'unreachable') return outcome;
  if (outcome.kind !== 'refused') return { kind: 'unreachable', trouble: 'nonsense' };
  const { code, retryAfterS = 60 } = outcome.error;
  return code === 'too-many-requests' ? { kind: 'too-many', retryAfterS } : { kind: 'refused', code };
}
