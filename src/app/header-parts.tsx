import { useStore } from 'zustand';
import { MemberStatus } from '../features/gate/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { type Address, withView } from '../museum/addresses.ts';
import { isPrivatePage } from '../museum/named-pages.ts';
import { AddressLink, HeartIcon, PlanIcon, useLocation } from '../ui/index.ts';
import { rememberWay } from './after-sign-in.ts';
import { languageName } from './language-name.ts';
import { preloadSearch } from './load-search.ts';
import { useServices } from './services.ts';
import { useMuseum } from './use-page.ts';

/** The address one is at, or the front page where it is none. */
export function useAddress(): Address {
  const { address } = useLocation();
  const { lang } = useLanguage();
  return address ?? { kind: 'home', lang };
}

export function MuseumName() {
  const { lang, text } = useLanguage();
  const { museum } = useMuseum();
  return (
    <AddressLink to={{ kind: 'home', lang }} className="museum-name">
      {text(museum.label)}
    </AddressLink>
  );
}

/** The same place in another language. */
export function LanguageSwitch() {
  const address = useAddress();
  const { lang, t } = useLanguage();
  const { museum } = useMuseum();
  return (
    <nav className="language-switch" aria-label={t('language.label')}>
      {museum.languages.map((other) =>
        other === lang ? (
          <span key={other} className="header-button" aria-current="true" lang={other}>
            <abbr title={languageName(other)}>{other.toUpperCase()}</abbr>
          </span>
        ) : (
          <AddressLink
            key={other}
            to={{ ...address, lang: other }}
            options={{ replace: true, cause: 'stay' }}
            className="header-button"
            hrefLang={other}
            lang={other}
          >
            {other.toUpperCase()}
            <span className="visually-hidden"> {languageName(other)}</span>
          </AddressLink>
        ),
      )}
    </nav>
  );
}

/** The same place with 3D or without. */
export function ViewSwitch({ view }: { readonly view: '3d' | 'list' }) {
  const address = useAddress();
  const { t } = useLanguage();
  return (
    <AddressLink to={withView(address, view)} className="header-button">
      {t(view === 'list' ? 'view.list' : 'view.3d')}
    </AddressLink>
  );
}

export function HeaderMember() {
  const services = useServices();
  const { gate, notices } = services;
  const address = useAddress();
  const { museum } = useMuseum();
  const signOut = async () => {
    notices.tell((await gate.signOut()) ? { kind: 'signed-out' } : { kind: 'sign-out-failed' });
  };
  const onSignIn = () => {
    if (!isPrivatePage(address.kind)) rememberWay(services, address);
  };
  return (
    <MemberStatus gate={gate} tiers={museum.tiers} onSignIn={onSignIn} onSignOut={() => void signOut()} />
  );
}

/** Leads to the guided tours, where the museum has some. */
export function TourButton() {
  const { lang, t } = useLanguage();
  const { museum } = useMuseum();
  const address = useAddress();
  if (!museum.tours?.length || address.kind === 'tours') return null;
  return (
    <AddressLink to={{ kind: 'tours', lang }} className="header-button tour-button">
      {t('tours.open')}
    </AddressLink>
  );
}

/** Opens the search, as the keys `/` and Ctrl-K do. */
export function SearchButton() {
  const { search } = useServices();
  const { t } = useLanguage();
  return (
    <button
      type="button"
      className="header-button search-button"
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
      onPointerEnter={preloadSearch}
      onFocus={preloadSearch}
      onClick={() => search.setState({ isOpen: true })}
    >
      <span aria-hidden="true" className="icon-search" />
      <span className="search-word">{t('search.open')}</span>
    </button>
  );
}

/** Opens the plan beside the walk, as the key `m` does; elsewhere leads to its page. */
export function PlanButton() {
  const { plan } = useServices();
  const { lang, t } = useLanguage();
  const address = useAddress();
  const { isOpen } = useStore(plan);
  const face = (
    <>
      <PlanIcon />
      <span className="icon-word">{t('pages.plan')}</span>
    </>
  );
  if (!('view' in address) || address.view === 'list') {
    return (
      <AddressLink to={{ kind: 'plan', lang }} className="header-button icon-button plan-button">
        {face}
      </AddressLink>
    );
  }
  return (
    <button
      type="button"
      className="header-button icon-button plan-button"
      aria-expanded={isOpen}
      aria-keyshortcuts="m"
      onClick={() => plan.setState({ isOpen: !isOpen })}
    >
      {face}
    </button>
  );
}

/** Leads to what one saw and loved. */
export function VisitLink() {
  const { lang, t } = useLanguage();
  return (
    <AddressLink to={{ kind: 'visit', lang }} className="header-button icon-button">
      <HeartIcon />
      <span className="icon-word">{t('pages.visit')}</span>
    </AddressLink>
  );
}
