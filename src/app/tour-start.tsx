import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/index.ts';
import type { Tour, TourEntry } from '../museum/format/tour.ts';
import { AddressLink } from '../ui/index.ts';
import { preloadWalk } from './preload-walk.ts';
import { useServices } from './services.ts';
import { resumeIndex } from './tour-parts.ts';

export type TourStartProps = { readonly entry: TourEntry; readonly tour: Tour };

/** The ways into a tour in 3D: where one left it days ago, or at its beginning. */
export function TourStart({ entry, tour }: TourStartProps) {
  const { lang, t } = useLanguage();
  const services = useServices();
  // The server knows nothing of this device.
  const [left, setLeft] = useState(0);
  useEffect(() => setLeft(resumeIndex(services, entry.id, tour.stops)), [services, entry, tour]);
  const way = (index: number, className: string, words: string) => (
    <AddressLink
      to={{ kind: 'room', lang, view: '3d', room: tour.stops[index]!.at.room }}
      className={className}
      onPointerEnter={preloadWalk}
      onClick={() =>
        services.tours.setState({ led: { id: entry.id, start: index }, strayed: false, read: null })
      }
    >
      {words}
    </AddressLink>
  );
  return (
    <p className="tour-ways">
      {left > 0 && way(left, 'button', t('tour.resume', { index: left + 1 }))}
      {way(0, left > 0 ? 'button-quiet' : 'button', t(left > 0 ? 'tour.from-start' : 'tour.start'))}
    </p>
  );
}
