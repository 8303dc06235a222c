import { useMemo } from 'react';
import { cardSentence } from '../features/gate/index.ts';
import {
  createSignInApi,
  type SignInOutcome,
  signInByPasskey,
  signInSentence,
} from '../features/sign-in/index.ts';
import { useLanguage } from '../i18n/index.ts';
import type { Session } from '../museum/api.ts';
import { goOn, rememberEmail } from './after-sign-in.ts';
import { useServices } from './services.ts';

/** The ways to sign in, and to go on from there. */
export function useSignIn() {
  const services = useServices();
  const language = useLanguage();
  return useMemo(() => {
    const { base, http, gate } = services;
    const api = createSignInApi(base, http);
    const enter = (outcome: SignInOutcome<Session>): string | undefined => {
      if (outcome.kind !== 'ok') return signInSentence(outcome, language);
      gate.adopt(outcome.value);
      goOn(services, language.lang);
      return undefined;
    };
    return {
      async ask(email: string) {
        const outcome = await api.askForLink(email, language.lang);
        if (outcome.kind === 'ok') rememberEmail(services, email);
        return outcome;
      },
      async passkey(): Promise<string | undefined> {
        return enter(await signInByPasskey(api));
      },
      async card(token: string): Promise<string | undefined> {
        const sentence = cardSentence(await gate.presentCard(token), language);
        if (sentence === undefined) goOn(services, language.lang);
        return sentence;
      },
      /** Goes on from where one signed in by oneself. */
      goOn: () => goOn(services, language.lang),
      /** Gives the sentence that says why it did not work. */
      async redeem(secret: string): Promise<string | undefined> {
        return enter(await api.redeem(secret));
      },
    };
  }, [services, language]);
}
