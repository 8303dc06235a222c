import { API_HOST } from '../museum/api-host.ts';

/** The base path always starts and ends in a slash. */
export function normalizeBase(base: string): string {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/**
 * An address below the base path (`/fr/list`) as the browser needs it (`/museum/fr/list`); the API's where the API is, which
 * may be another host.
 */
export function withBase(base: string, path: string, apiHost = API_HOST): string {
  const below = path.replace(/^\/+/, '');
  return (apiHost !== '' && below.startsWith('api/') ? apiHost : base) + below;
}

/** The path below the base, with a leading slash; `undefined` for paths outside of it. */
export function withoutBase(base: string, pathname: string): string | undefined {
  if (`${pathname}/` === base) return '/';
  return pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
}
