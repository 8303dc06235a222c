import { type Address, formatAddress, parseAddress } from '../museum/addresses.ts';
import { isPrivatePage } from '../museum/named-pages.ts';
import { withBase } from '../platform/base.ts';
import type { Services } from './services.ts';

const KEY = 'after-sign-in';
const EMAIL_KEY = 'mail-address';

/** Notes on this device where one was going when one was asked to sign in. */
export const rememberWay = ({ storage }: Services, address: Address): void =>
  storage.set(KEY, formatAddress(address));

/** The address that this device asked a link for. */
export const knownEmail = ({ storage }: Services): string => storage.get(EMAIL_KEY) ?? '';
export const rememberEmail = ({ storage }: Services, email: string): void => storage.set(EMAIL_KEY, email);

/** Goes on after signing in: where one was going, else to one's own page; staff to the desk. */
export function goOn({ base, gate, router, storage }: Services, lang: string): void {
  const way = parseAddress(storage.get(KEY) ?? '');
  storage.set(KEY, '');
  const { account } = gate.store.getState();
  if (account?.kind === 'staff') {
    window.location.assign(withBase(base, `/${lang}/desk`));
    return;
  }
  const isElsewhere = way && (way.kind === 'account' || !isPrivatePage(way.kind));
  router.go(isElsewhere ? way : { kind: 'account', lang }, { replace: true });
}
