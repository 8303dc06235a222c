import { useMemo } from 'react';
import { createSignInApi, signInSentence } from '../features/sign-in/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { goOn, rememberEmail } from './after-sign-in.ts';
import { useServices } from './services.ts';

/** Asking for links by mail, and signing in by them. */
export function useLinks() {
  const services = useServices();
  const language = useLanguage();
  return useMemo(() => {
    const { base, http, gate } = services;
    const api = createSignInApi(base, http);
    return {
      async ask(email: string) {
        const outcome = await api.askForLink(email, language.lang);
        if (outcome.kind === 'ok') rememberEmail(services, email);
        return outcome;
      },
      /** Gives the sentence that says why it did not work. */
      async redeem(secret: string): Promise<string | undefined> {
        const outcome = await api.redeem(secret);
        if (outcome.kind !== 'ok') return signInSentence(outcome, language);
        gate.adopt(outcome.value);
        goOn(services, language.lang);
        return undefined;
      },
    };
  }, [services, language]);
}
