import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLanguage } from '../../i18n/index.ts';
import { type PackedVisit, packVisit, unpackVisit } from '../../museum/trail/pack-visit.ts';
import { useLocation } from '../../ui/index.ts';
import { keeperFor } from '../follow-trail.ts';
import { OwnVisit } from '../own-visit.tsx';
import { PageFrame } from '../page-frame.tsx';
import { useServices } from '../services.ts';
import { SharedVisit } from '../shared-visit.tsx';
import { useTrailKeeper } from '../use-trail.ts';
import '../styles/visit.css';
import '../styles/visit-print.css';

/** One's own visit, or the one that the address holds. */
export function VisitPage() {
  const { t } = useLanguage();
  const services = useServices();
  const keeper = useTrailKeeper();
  const [shared, leave] = useSharedVisit();
  useEffect(() => void keeperFor(services), [services]);
  return (
    <PageFrame className="visit-page">
      {shared ? (
        <SharedVisit visit={shared} onLeave={leave} />
      ) : keeper ? (
        <OwnVisit keeper={keeper} />
      ) : (
        <h1 tabIndex={-1}>{t('pages.visit')}</h1>
      )}
    </PageFrame>
  );
}

/** The visit in the address's fragment. The language may change below it: the address goes on holding it. */
function useSharedVisit(): readonly [PackedVisit | undefined, () => void] {
  const [shared, setShared] = useState<PackedVisit>();
  const location = useLocation();
  useEffect(() => {
    const read = () => setShared((before) => unpackVisit(window.location.hash) ?? before);
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  // Each new address comes without its fragment; who asked for this page by a link asked for their own visit.
  useEffect(() => {
    if (!shared || window.location.hash) return;
    if (location.cause === 'go') setShared(undefined);
    else window.history.replaceState(window.history.state, '', `#${packVisit(shared)}`);
  }, [shared, location]);
  const leave = () => {
    window.history.replaceState(window.history.state, '', window.location.pathname);
    flushSync(() => setShared(undefined));
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return [shared, leave];
}
