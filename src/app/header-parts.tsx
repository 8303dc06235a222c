import { useStore } from 'zustand';
import { useLanguage } from '../i18n/index.ts';
import type { Address } from '../museum/addresses.ts';
import { AddressLink, PlanIcon, SearchIcon, useLocation } from '../ui/index.ts';
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
            {languageName(other)}
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
            {languageName(other)}
          </AddressLink>
        ),
      )}
    </nav>
  );
}

/** Leads to the guided tours, where the museum has some. */
export function TourButton({ className }: { readonly className: string }) {
  const { lang, t } = useLanguage();
  const { museum } = useMuseum();
  const address = useAddress();
  if (!museum.tours?.length) return null;
  return (
    <AddressLink
      to={{ kind: 'tours', lang }}
      className={`${className} tour-button`}
      aria-current={address.kind === 'tours' ? 'page' : undefined}
    >
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
      className="header-button"
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K Meta+K"
      onPointerEnter={preloadSearch}
      onFocus={preloadSearch}
      onClick={() => search.setState({ isOpen: true })}
    >
      <SearchIcon />
      <span className="header-word">{t('search.open')}</span>
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
      <span className="header-word">{t('pages.plan')}</span>
    </>
  );
  if (!('view' in address) || address.view === 'list') {
    return (
      <AddressLink
        to={{ kind: 'plan', lang }}
        className="header-button"
        aria-current={address.kind === 'plan' ? 'page' : undefined}
      >
        {face}
      </AddressLink>
    );
  }
  return (
    <button
      type="button"
      className="header-button"
      aria-expanded={isOpen}
      aria-keyshortcuts="m"
      onClick={() => plan.setState({ isOpen: !isOpen })}
    >
      {face}
    </button>
  );
}
