import { VisitSheet } from '../features/trail/index.ts';
import { useLanguage } from '../i18n/index.ts';
import type { PackedVisit } from '../museum/trail/pack-visit.ts';
import { AddressLink } from '../ui/index.ts';
import { useMuseum } from './use-page.ts';
import { useVisitedRooms } from './use-visited-rooms.ts';

export type SharedVisitProps = { readonly visit: PackedVisit; readonly onLeave: () => void };

/** A visit that an address holds, to be looked at; what is closed or gone by now is told in words. */
export function SharedVisit({ visit, onLeave }: SharedVisitProps) {
  const { lang, t, text } = useLanguage();
  const { museum } = useMuseum();
  const rooms = useVisitedRooms(visit);
  return (
    <>
      <h1 tabIndex={-1}>{t('trail.shared-title')}</h1>
      <p className="lead visit-museum">{text(museum.label)}</p>
      <p className="visit-summary">{t(visit.length > 0 ? 'trail.shared-lead' : 'trail.shared-empty')}</p>
      <VisitSheet rooms={rooms} view="list" />
      <p className="visit-acts screen-only">
        <AddressLink to={{ kind: 'room', lang, view: '3d', room: museum.entrance.room }} className="button">
          {t('trail.enter')}
        </AddressLink>
        <button type="button" className="button-quiet" onClick={onLeave}>
          {t('trail.shared-own')}
        </button>
      </p>
    </>
  );
}
