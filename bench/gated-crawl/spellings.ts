import type { Asked } from '../ask.ts';

/** The ways in which a file below a prefix may be spelt, besides the plain one. */
export function spellingsOf(prefix: string, path: string): string[] {
  const parts = path.split('/');
  const first = (part: string) => `%${part.charCodeAt(0).toString(16)}${part.slice(1)}`;
  const [top = '', ...rest] = parts;
  const name = parts.at(-1)!;
  const capitals = [...parts.slice(0, -1), name.toUpperCase()].join('/');
  return [
    prefix + parts.join('%2f'),
    prefix + parts.join('%252F'),
    prefix + parts.join('\\'),
    prefix + parts.join('%5c'),
    prefix + parts.join('//'),
    prefix + parts.join('/./'),
    prefix + parts.map(first).join('/'),
    prefix + [top, 'x', '..', ...rest].join('/'),
    prefix + [top, 'x', '%2e%2e', ...rest].join('/'),
    prefix + capitals,
    ...['/', '.', '%00', '%00.png', '%20', ';a', '?a=/fr', '.br', '.gz', '.map', '~'].map(
      (end) => prefix + path + end,
    ),
  ];
}

/** The ways in which one address may be asked for, besides GET as a program asks. */
export function waysOf(path: string): Asked[] {
  const headers: Record<string, string>[] = [
    { range: 'bytes=0-63' },
    { range: 'bytes=400-1423' },
    { range: 'bytes=-700' },
    { range: 'bytes=0-99,400-1423' },
    { 'if-none-match': '"x"', 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
    { 'if-range': 'Thu, 01 Jan 1970 00:00:00 GMT', range: 'bytes=400-' },
    { 'accept-encoding': 'br, gzip, zstd, deflate' },
    { accept: 'text/html', 'accept-encoding': 'gzip' },
    { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1' },
    { 'x-http-method-override': 'HEAD', 'x-original-url': '/api/health', 'x-rewrite-url': '/api/health' },
  ];
  const methods = ['HEAD', 'OPTIONS', 'POST', 'PUT', 'PROPFIND'];
  return [
    ...headers.map((some) => ({ path, headers: some })),
    ...methods.map((method) => ({ path, method })),
  ];
}
