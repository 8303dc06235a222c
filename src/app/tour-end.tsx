import { useLanguage } from '../i18n/index.ts';
import { decideRoomAccess } from '../museum/access/decide-room-access.ts';
import type { TourEntry } from '../museum/format/tour.ts';
import { tourAfter } from '../museum/tours/order.ts';
import { AddressLink, JoinLink } from '../ui/index.ts';
import { useServices } from './services.ts';
import { progressOf } from './tour-parts.ts';
import { useMuseum } from './use-page.ts';

export type TourEndProps = { readonly entry: TourEntry; readonly onStay: () => void };

/** Where one goes from the end of a tour: on by oneself, to another, or to what membership opens. */
export function TourEnd({ entry, onStay }: TourEndProps) {
  const { lang, t, text } = useLanguage();
  const services = useServices();
  const { museum } = useMuseum();
  const { tours = [], tiers } = museum;
  const progress = progressOf(services);
  const { gate } = services;
  const isOpen = ({ access }: TourEntry) =>
    decideRoomAccess(access, tiers, gate.membership(), gate.nowMs()).granted;
  const after = tourAfter(tours, entry.id, {
    isEnded: (id) => progress[id]?.ended ?? false,
    isOpen,
  });
  const someClosed = tours.some((tour) => !isOpen(tour));
  return (
    <div className="tour-end">
      <p>{t('tour.after')}</p>
      <p className="tour-ways">
        {after && (
          <AddressLink to={{ kind: 'tour', lang, tour: after.id }} className="button" onClick={onStay}>
            {t('tour.after-tour', { label: text(after.label) })}
          </AddressLink>
        )}
        <button type="button" className="button-quiet" onClick={onStay}>
          {t('tour.stay')}
        </button>
        <AddressLink to={{ kind: 'tours', lang }} className="quiet-link" onClick={onStay}>
          {t('tour.all')}
        </AddressLink>
      </p>
      {someClosed && (
        <p className="tour-members">
          {t('tour.members')} <JoinLink className="quiet-link" />
        </p>
      )}
    </div>
  );
}
