/** The secret that the page's address brought in its fragment; kept in memory alone. */
export type OpenedSecret = {
  /** `null` when the address held none. */
  readonly get: () => string | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispose: () => void;
};

type Parts = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/**
 * Takes the secret out of the address bar, now and whenever another link is opened in the same place: from then on it is
 * in no history, bookmark or screenshot. `holds` says of a path whether its fragment is a secret.
 */
export function createOpenedSecret(window: Parts, holds: (pathname: string) => boolean): OpenedSecret {
  const listeners = new Set<() => void>();
  let secret: string | null = null;

  function take() {
    const { pathname, search, hash } = window.location;
    if (hash.length < 2 || !holds(pathname)) return;
    secret = hash.slice(1);
    window.history.replaceState(window.history.state, '', pathname + search);
    for (const listener of [...listeners]) listener();
  }

  take();
  window.addEventListener('hashchange', take);
  return {
    get: () => secret,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => window.removeEventListener('hashchange', take),
  };
}

/** For pages made on the server, which sees no fragment. */
export const NO_SECRET: OpenedSecret = {
  get: () => null,
  subscribe: () => () => undefined,
  dispose: () => undefined,
};
