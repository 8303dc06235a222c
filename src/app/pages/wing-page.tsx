import { RoomIndex } from '../../features/room-list/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { AddressLink } from '../../ui/index.ts';
import { PageFrame } from '../page-frame.tsx';
import { useIsOpen, useMuseum } from '../use-page.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** The rooms of one wing, in a museum of several. */
export function WingPage({ wing: id }: { readonly wing: string }) {
  const { lang, t, text, langOf } = useLanguage();
  const { museum, plans } = useMuseum();
  const isOpen = useIsOpen();
  const wing = museum.wings.find((each) => each.id === id);
  const plan = plans.find((each) => each.wing === id);
  if (!wing) return <NotFoundPage />;
  return (
    <PageFrame>
      <p className="eyebrow">
        <AddressLink to={{ kind: 'list', lang }}>{t('list.title')}</AddressLink>
      </p>
      <h1 tabIndex={-1} {...langOf(wing.label)}>
        {text(wing.label)}
      </h1>
      {plan ? (
        <>
          <p className="lead">{t('list.count', { count: plan.rooms.length })}</p>
          <RoomIndex rooms={plan.rooms} tiers={museum.tiers} isOpen={isOpen} view="list" level={2} />
        </>
      ) : (
        <p className="lead">{t('notice.wing-unreachable', { wing: text(wing.label) })}</p>
      )}
    </PageFrame>
  );
}
