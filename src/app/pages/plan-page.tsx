import { useEffect, useState } from 'react';
import { PlanView, WingChoice } from '../../features/plan/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { PlanRoom } from '../../museum/format/plan.ts';
import { lastPlace } from '../../platform/last-place.ts';
import { AddressLink } from '../../ui/index.ts';
import { PageFrame } from '../page-frame.tsx';
import { preloadWalk } from '../preload-walk.ts';
import { useServices } from '../services.ts';
import { usePlanView } from '../use-plan-view.ts';

/** The floor plan as a page: what one has seen, and ways to every room. */
export function PlanPage() {
  const { lang, t } = useLanguage();
  const { storage, visit } = useServices();
  const [last, setLast] = useState<string>();
  useEffect(() => {
    const place = lastPlace(storage, lang);
    setLast(place?.room);
    void visit.prepare(place);
  }, [storage, visit, lang]);
  const { wing, onWing, wings, view } = usePlanView(last);
  const waysTo = ({ id }: PlanRoom) => (
    <>
      <AddressLink
        to={{ kind: 'room', lang, view: '3d', room: id }}
        className="button"
        onPointerEnter={preloadWalk}
        onFocus={preloadWalk}
      >
        {t('map.see-3d')}
      </AddressLink>
      <AddressLink to={{ kind: 'room', lang, view: 'list', room: id }} className="button-quiet">
        {t('map.see-list')}
      </AddressLink>
    </>
  );
  return (
    <PageFrame className="plan-page">
      <h1 tabIndex={-1}>{t('map.title')}</h1>
      <p className="lead">{t('map.lead')}</p>
      <WingChoice {...{ wings, wing, onWing }} />
      {view ? (
        <PlanView key={wing} {...view} level={2} waysTo={waysTo} />
      ) : (
        <p className="loading">{t('map.loading')}</p>
      )}
    </PageFrame>
  );
}
