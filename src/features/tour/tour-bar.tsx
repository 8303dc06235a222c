import { useLanguage } from '../../i18n/index.ts';
import type { Tour, TourEntry } from '../../museum/format/tour.ts';
import { AddressLink } from '../../ui/index.ts';
import { addressOfStop } from './tour-stops.tsx';

export type TourBarProps = {
  readonly entry: TourEntry;
  readonly tour: Tour;
  readonly index: number;
  readonly onFollow: (index: number) => void;
};

/** The way along a tour that one follows from page to page. */
export function TourBar({ entry, tour, index, onFollow }: TourBarProps) {
  const { lang, t, text } = useLanguage();
  const way = (at: number, key: string) => {
    const stop = tour.stops[at];
    return (
      stop && (
        <AddressLink to={addressOfStop(stop, lang)} className="button-quiet" onClick={() => onFollow(at)}>
          {t(key, { label: text(stop.label) })}
        </AddressLink>
      )
    );
  };
  return (
    <nav className="tour-bar" aria-label={t('tour.bar', { label: text(entry.label) })}>
      <AddressLink to={{ kind: 'tour', lang, tour: entry.id }} className="quiet-link">
        {t('tour.bar', { label: text(entry.label) })} (
        {t('tour.place', { index: index + 1, count: tour.stops.length })})
      </AddressLink>
      {way(index - 1, 'tour.bar-previous')}
      {way(index + 1, 'tour.bar-next')}
    </nav>
  );
}
