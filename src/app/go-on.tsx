import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/index.ts';
import { lastPlace, type PlacedAddress } from '../platform/last-place.ts';
import { findRoom } from '../platform/plans.ts';
import { AddressLink } from '../ui/index.ts';
import { preloadWalk } from './preload-walk.ts';
import { useServices } from './services.ts';
import { useIsOpen, useMuseum } from './use-page.ts';

/** Leads back to where the visitor was the last time, if it is still there and open to them. */
export function GoOn() {
  const { lang, t, text } = useLanguage();
  const { storage, visit } = useServices();
  const { plans } = useMuseum();
  const isOpen = useIsOpen();
  const [place, setPlace] = useState<PlacedAddress>();
  useEffect(() => {
    const last = lastPlace(storage, lang);
    setPlace(last);
    // In a museum of many wings it may lie in one that is not at hand.
    void visit.prepare(last);
  }, [storage, visit, lang]);
  const room = place && findRoom(plans, place.room);
  if (!place || !room || !isOpen(room)) return null;
  const near = place.view === '3d' ? preloadWalk : undefined;
  return (
    <AddressLink to={place} className="button-quiet button-large" onPointerEnter={near} onFocus={near}>
      {t('home.go-on', { room: text(room.label) })}
    </AddressLink>
  );
}
