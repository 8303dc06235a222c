import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/index.ts';
import { type Address, withView } from '../museum/addresses.ts';
import { AddressLink, Disclosure } from '../ui/index.ts';
import { HeaderMember } from './header-member.tsx';
import { LanguageSwitch, MuseumName, TourButton, useAddress } from './header-parts.tsx';
import { SettingsButton } from './settings-button.tsx';
import { useMuseum } from './use-page.ts';

/** All that the header has no room for; `children` is what only one kind of page offers. */
export function HeaderMenu({ children }: { readonly children?: ReactNode }) {
  const { t } = useLanguage();
  return (
    <Disclosure className="menu" closedBy="a, .share-button" summary={t('menu.open')}>
      <Places />
      <div className="menu-part">
        {children}
        <SettingsButton className="menu-item" />
      </div>
      <HeaderMember place="menu" />
      <LanguageSwitch />
    </Disclosure>
  );
}

function Places() {
  const { lang, t } = useLanguage();
  const { museum } = useMuseum();
  const address = useAddress();
  const view = 'view' in address ? address.view : undefined;
  const to = (place: Address, words: string) => (
    <AddressLink
      to={place}
      className="menu-item"
      aria-current={place.kind === address.kind && !view ? 'page' : undefined}
    >
      {words}
    </AddressLink>
  );
  return (
    <div className="menu-part">
      {view === '3d' && <MuseumName />}
      {to({ kind: 'room', lang, view: '3d', room: museum.entrance.room }, t('walk.entrance'))}
      <TourButton className="menu-item" />
      {view === '3d'
        ? to(withView(address, 'list'), t('view.list'))
        : to({ kind: 'list', lang }, t('list.title'))}
      {view === 'list' && to(withView(address, '3d'), t('view.3d'))}
      {to({ kind: 'visit', lang }, t('pages.visit'))}
    </div>
  );
}
