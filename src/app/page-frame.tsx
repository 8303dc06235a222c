import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/index.ts';
import { AddressLink, useLocation, useRouter } from '../ui/index.ts';
import { Colophon } from './colophon.tsx';
import {
  HeaderMember,
  LanguageSwitch,
  MuseumName,
  PlanButton,
  SearchButton,
  TourButton,
  useAddress,
  ViewSwitch,
  VisitLink,
} from './header-parts.tsx';

/** Jumps over the header; its address is the page's own, so that it works whatever the document's base. */
export function SkipLink() {
  const { t } = useLanguage();
  const { address } = useLocation();
  const router = useRouter();
  const here = address ? router.href(address) : '';
  return (
    <a
      className="skip-link"
      href={`${here}#main`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {t('skip')}
    </a>
  );
}

export type PageFrameProps = { readonly children: ReactNode; readonly className?: string };

/** The pages without 3D: header, content, colophon. */
export function PageFrame({ children, className = '' }: PageFrameProps) {
  const { lang, t } = useLanguage();
  const address = useAddress();
  const placed = address.kind === 'room' || address.kind === 'work';
  return (
    <div className={`page ${className}`}>
      <SkipLink />
      <header className="site-header">
        {address.kind !== 'home' && <MuseumName />}
        <div className="header-tools">
          {address.kind !== 'list' && address.kind !== 'home' && (
            <AddressLink to={{ kind: 'list', lang }} className="header-button">
              {t('list.title')}
            </AddressLink>
          )}
          {placed && <ViewSwitch view="3d" />}
          <TourButton />
          <SearchButton />
          <PlanButton />
          <VisitLink />
          <HeaderMember />
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Colophon />
    </div>
  );
}
