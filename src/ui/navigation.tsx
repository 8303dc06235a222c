import { type AnchorHTMLAttributes, createContext, type MouseEvent, use, useSyncExternalStore } from 'react';
import type { Address } from '../museum/addresses.ts';
import type { GoOptions, Location, Router } from '../platform/router.ts';

const RouterContext = createContext<Router | null>(null);

export const RouterProvider = RouterContext.Provider;

export function useRouter(): Router {
  const router = use(RouterContext);
  if (!router) throw new Error('useRouter outside of RouterProvider');
  return router;
}

export function useLocation(): Location {
  const router = useRouter();
  return useSyncExternalStore(router.subscribe, router.get, router.get);
}

export type AddressLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  readonly to: Address;
  readonly options?: GoOptions;
};

/** A link to an address of the museum: a real one, that only stays in the page when plainly clicked. */
export function AddressLink({ to, options, onClick, ...rest }: AddressLinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (event.defaultPrevented || modified || event.button !== 0) return;
    event.preventDefault();
    router.go(to, options);
  };
  return <a href={router.href(to)} onClick={follow} {...rest} />;
}
