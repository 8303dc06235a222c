import { type Address, formatAddress, parseAddress } from '../museum/addresses.ts';
import { withBase, withoutBase } from './base.ts';

/**
 * Where the address bar is. `cause` says how it came there: `start` the page's own address, `go` someone asked to be
 * there, `stay` the address follows what happened (a doorway crossed, another language), `history` back or forward.
 */
export type Location = {
  /** Below the base path. */
  readonly path: string;
  readonly address: Address | undefined;
  /** The query, with its `?`; empty where there is none. */
  readonly search?: string;
  readonly cause: 'start' | 'go' | 'stay' | 'history';
};

export type GoOptions = { readonly replace?: boolean; readonly cause?: 'go' | 'stay' };

export type Router = {
  readonly get: () => Location;
  readonly subscribe: (listener: () => void) => () => void;
  readonly go: (address: Address, options?: GoOptions) => void;
  /** Undoes the last step where it led from `address`, else replaces: a closed label leaves no trace to go back to. */
  readonly leaveTo: (address: Address) => void;
  /** The address as a link needs it. */
  readonly href: (address: Address) => string;
  readonly dispose: () => void;
};

export type RouterOptions = {
  readonly base: string;
  readonly window: Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;
  /** Awaited before a change shows, e.g. until the other language's texts are there. */
  readonly prepare?: (address: Address | undefined) => Promise<void> | undefined;
};

export function createRouter({ base, window, prepare }: RouterOptions): Router {
  const listeners = new Set<() => void>();
  let location = locate('start');
  let causeOfPop: 'history' | 'stay' = 'history';
  let turn = 0;

  function locate(cause: Location['cause']): Location {
    const path = withoutBase(base, window.location.pathname) ?? '/';
    return { path, address: parseAddress(decode(path)), search: window.location.search, cause };
  }

  function show(cause: Location['cause']) {
    const mine = ++turn;
    const next = locate(cause);
    const commit = () => {
      if (mine !== turn) return;
      location = next;
      for (const listener of [...listeners]) listener();
    };
    const ready = prepare?.(next.address);
    if (ready) ready.then(commit, commit);
    else commit();
  }

  const onPop = () => {
    const cause = causeOfPop;
    causeOfPop = 'history';
    show(cause);
  };
  window.addEventListener('popstate', onPop);

  const router: Router = {
    get: () => location,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(address, { replace = false, cause = 'go' } = {}) {
      const path = formatAddress(address);
      const below = replace ? window.history.state?.below : location.path;
      if (replace || path === location.path) {
        window.history.replaceState(
          { below: window.history.state?.below ?? below },
          '',
          router.href(address),
        );
      } else window.history.pushState({ below }, '', router.href(address));
      show(cause);
    },
    leaveTo(address) {
      if (window.history.state?.below === formatAddress(address)) {
        causeOfPop = 'stay';
        window.history.back();
      } else router.go(address, { replace: true, cause: 'stay' });
    },
    href: (address) => withBase(base, formatAddress(address)),
    dispose: () => window.removeEventListener('popstate', onPop),
  };
  return router;
}

/** A router that stays where it is, for pages made on the server. */
export function createFixedRouter(base: string, path: string): Router {
  const location: Location = { path, address: parseAddress(decode(path)), search: '', cause: 'start' };
  const nothing = () => undefined;
  return {
    get: () => location,
    subscribe: () => nothing,
    go: nothing,
    leaveTo: nothing,
    href: (address) => withBase(base, formatAddress(address)),
    dispose: nothing,
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
