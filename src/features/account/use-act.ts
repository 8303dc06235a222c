import { useCallback, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { ActOutcome } from './account-store.ts';

export type Told = { readonly kind: 'done' | 'trouble'; readonly sentence: string };

/** Does one thing at a time and tells what became of it; `done` is what is said when it worked. */
export function useAct() {
  const { t } = useLanguage();
  const [told, setTold] = useState<Told>();
  const [isBusy, setBusy] = useState(false);
  const run = useCallback(
    async (doing: () => Promise<ActOutcome>, done: string): Promise<ActOutcome> => {
      setBusy(true);
      const outcome = await doing();
      setBusy(false);
      setTold(
        outcome === 'done'
          ? { kind: 'done', sentence: done }
          : {
              kind: 'trouble',
              sentence: t(outcome === 'denied' ? 'account.sign-in-again' : 'account.trouble'),
            },
      );
      return outcome;
    },
    [t],
  );
  return { told, isBusy, run, tell: setTold };
}
