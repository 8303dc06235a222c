import type { Language } from '../../i18n/index.ts';
import { isLinkRefusal, type SignInOutcome } from './sign-in-api.ts';

const PASSKEY: ReadonlySet<string> = new Set(['passkey-failed', 'passkey-unknown']);

/** Why signing in did not work, in one plain sentence; `undefined` where it did. */
export function signInSentence(outcome: SignInOutcome<unknown>, { t, number }: Language): string | undefined {
  switch (outcome.kind) {
    case 'ok':
      return undefined;
    case 'too-many':
      return outcome.retryAfterS < 90
        ? t('signIn.too-many-seconds', { seconds: number(outcome.retryAfterS, 0) })
        : t('signIn.too-many', { minutes: number(Math.ceil(outcome.retryAfterS / 60), 0) });
    case 'unreachable':
      return t(`card.unreachable-${outcome.trouble}`);
    case 'refused':
      return t(
        isLinkRefusal(outcome.code) || PASSKEY.has(outcome.code)
          ? `signIn.${outcome.code}`
          : 'signIn.refused',
      );
  }
}
