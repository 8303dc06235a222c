import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
};

/** What the address names behind `#`, which no server is told; empty where nothing is. */
export const useFragment = (): string =>
  useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => '',
  );

/** Names something behind `#`, as a step that one can go back from; nothing takes the sign away, too. */
export function goToFragment(fragment: string): void {
  if (fragment !== '') {
    window.location.hash = fragment;
    return;
  }
  const { pathname, search } = window.location;
  window.history.pushState(window.history.state, '', pathname + search);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
