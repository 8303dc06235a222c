import { isIP } from 'node:net';

/** Nobody, or the proxies at these addresses, may say whose request it is; a mere count of them could be spoofed. */
export type TrustProxy = false | readonly string[];

const PROXY_NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);
const MOST_ORIGINS = 5;

export function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash, pathname } = new URL(text);
  const plain = username === '' && password === '' && search === '' && hash === '';
  return plain && /^https?:$/.test(protocol) && /^(?:\/[A-Za-z0-9._~-]+)*\/?$/.test(pathname);
}

export function isDatabaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^postgres(?:ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1;
}

export function isTrustProxy(text: string): boolean {
  if (/^(?:false|off|0)$/.test(text)) return true;
  return text.split(',').every((part) => {
    const [address, bits, ...rest] = part.trim().split('/');
    if (PROXY_NAMES.has(part.trim())) return true;
    const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address ?? '')] ?? -1;
    return rest.length === 0 && longest > 0 && (bits === undefined || isBits(bits, longest));
  });
}

const isBits = (text: string, longest: number): boolean => /^\d{1,3}$/.test(text) && Number(text) <= longest;

export function toTrustProxy(text: string): TrustProxy {
  if (/^(?:false|off|0)$/.test(text)) return false;
  return text.split(',').map((part) => part.trim());
}

/** `https://museum.example`, or a few of them parted by commas, each as browsers write it: no path, no slash at its end. */
export function isOriginList(text: string): boolean {
  const origins = toOrigins(text);
  const written = origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin);
  const plain = origins.every((origin) => /^https?:\/\/[^*]+$/.test(origin));
  return plain && written && origins.length <= MOST_ORIGINS && new Set(origins).size === origins.length;
}

export const toOrigins = (text: string): readonly string[] => text.split(',').map((part) => part.trim());

/**
 * Whether browsers send the cookies of one address to the other: same scheme, same host or hosts under one domain. Which
 * domains are one owner's only the Public Suffix List knows; two last labels in common is what can be asked without it.
 */
export function isSameSite(one: URL, other: URL): boolean {
  if (one.protocol !== other.protocol) return false;
  if (one.hostname === other.hostname) return true;
  const [domain, otherDomain] = [one, other].map(({ hostname }) => domainOf(hostname));
  return domain !== undefined && domain === otherDomain;
}

function domainOf(hostname: string): string | undefined {
  const labels = hostname.split('.');
  return isIP(hostname) !== 0 || labels.length < 2 ? undefined : labels.slice(-2).join('.');
}

/** `on`, or the address of a store or CDN that checks the same signatures. */
export const isSignedFiles = (text: string): boolean => /^(?:on|off)$/.test(text) || isPublicUrl(text);

/** Where signed files are: `'own'` on this server, an address ending in a slash, or nowhere. */
export function toSignedFiles(text: string): 'own' | URL | undefined {
  if (text === 'off') return undefined;
  return text === 'on' ? 'own' : new URL(text.replace(/\/*$/, '/'));
}
