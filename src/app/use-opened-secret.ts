import { useSyncExternalStore } from 'react';
import { useServices } from './services.ts';

const UNKNOWN = () => undefined;

/** The secret that the address brought; `undefined` until the page is live, `null` where there is none. */
export function useOpenedSecret(): string | null | undefined {
  const { openedSecret } = useServices();
  return useSyncExternalStore<string | null | undefined>(openedSecret.subscribe, openedSecret.get, UNKNOWN);
}
