/** The base path always starts and ends in a slash. */
export function normalizeBase(base: string): string {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/** An address below the base path (`/fr/list`) as the browser needs it (`/museum/fr/list`). */
export const withBase = (base: string, path: string): string => base + path.replace(/^\/+/, '');

/** The path below the base, with a leading slash; `undefined` for paths outside of it. */
export function withoutBase(base: string, pathname: string): string | undefined {
  if (`${pathname}/` === base) return '/';
  return pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
}
