import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/index.ts';
import { useLocation, useRouter } from '../ui/index.ts';
import { Colophon } from './colophon.tsx';
import { MuseumName, useAddress } from './header-parts.tsx';
import { HeaderTools } from './header-tools.tsx';

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
  const address = useAddress();
  return (
    <div className={`page ${className}`}>
      <SkipLink />
      <header className="site-header">
        {address.kind !== 'home' && <MuseumName />}
        <HeaderTools />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Colophon />
    </div>
  );
}
