import { RoomIndex, WingIndex } from '../../features/room-list/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { roomsOf } from '../../platform/plans.ts';
import { PageFrame } from '../page-frame.tsx';
import { useIsOpen, useMuseum } from '../use-page.ts';

/** All rooms, or in a museum of several wings these, as the way into the visit without 3D. */
export function ListPage() {
  const { t, text } = useLanguage();
  const { museum, plans } = useMuseum();
  const isOpen = useIsOpen();
  const { wings } = museum;
  const rooms = roomsOf(plans);
  return (
    <PageFrame>
      <p className="eyebrow">{text(museum.label)}</p>
      <h1 tabIndex={-1}>{t('list.title')}</h1>
      {wings.length > 1 ? (
        <>
          <p className="lead">{t('list.wings', { count: wings.length })}</p>
          <WingIndex wings={wings} />
        </>
      ) : (
        <>
          <p className="lead">{t('list.count', { count: rooms.length })}</p>
          <RoomIndex rooms={rooms} tiers={museum.tiers} isOpen={isOpen} view="list" level={2} />
        </>
      )}
    </PageFrame>
  );
}
