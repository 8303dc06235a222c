import { domainToASCII } from 'node:url';

/** Who a mail is from: an address, and the name that mail programs show for it. */
export type Sender = { readonly name: string; readonly address: string };

/** RFC 5321 allows 64 and 255 octets, and 254 for both (erratum 1690). */
const LONGEST = 254;
const LOCAL = /^[^\p{C}\p{Z}"(),:;<>@[\\\]]{1,64}$/u;
const HOST = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const NAME = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}<>"]{0,120}$/u;

/** True for one plain mail address: nothing in it can be taken for a second one, a comment or another header. */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (text.length > LONGEST || at < 1) return false;
  const local = text.slice(0, at);
  const dots = /^\.|\.\.|\.$/.test(local);
  return LOCAL.test(local) && !dots && HOST.test(domainToASCII(text.slice(at + 1)));
}

/** Reads `desk@museum.example` or `The Museum <desk@museum.example>`; `undefined` for anything else. */
export function readSender(text: string): Sender | undefined {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return undefined;
  const named = /^([^<>]*)<([^<>]+)>$/.exec(text.trim());
  const name = (named?.[1] ?? '').trim().replace(/^"(.*)"$/, '$1');
  const address = (named?.[2] ?? text).trim();
  return NAME.test(name) && isMailAddress(address) ? { name, address } : undefined;
}
