import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { TourEntry } from '../../museum/format/tour.ts';
import type { TourPicture } from '../../museum/tours/pictures.ts';
import { AddressLink, IiifPicture } from '../../ui/index.ts';

export type TourListProps = {
  readonly tours: readonly TourEntry[];
  readonly covers: readonly TourPicture[];
  readonly urlOf: (filesAt: string) => string;
  /** What stands for a tour without a work of its own. */
  readonly roomCover: (tour: TourEntry) => ReactNode;
  readonly tierOf: (tour: TourEntry) => string | undefined;
};

/** The museum's tours, each with its picture, its length and whom it is for. */
export function TourList({ tours, covers, urlOf, roomCover, tierOf }: TourListProps) {
  const { lang, t, text, langOf } = useLanguage();
  return (
    <ol className="tour-cards">
      {tours.map((tour) => {
        const picture = covers.find(
          ({ room, work }) => room === tour.cover?.room && work === tour.cover.work,
        );
        const tier = tierOf(tour);
        return (
          <li key={tour.id} className="tour-card">
            <div className="tour-card-picture">
              {picture ? (
                <IiifPicture
                  image={picture.image}
                  filesUrl={urlOf(picture.filesAt)}
                  alt=""
                  title={text(picture.label)}
                  sizes="(min-width: 60rem) 24rem, 92vw"
                />
              ) : (
                roomCover(tour)
              )}
            </div>
            <p className="eyebrow">
              {t('tour.minutes', { count: tour.minutes })}
              {tour.audience === 'children' && ` · ${t('tour.for-children')}`}
              {tier && ` · ${t('tour.for-tier', { tier })}`}
            </p>
            <h2 className="tour-card-title" {...langOf(tour.label)}>
              <AddressLink to={{ kind: 'tour', lang, tour: tour.id }}>{text(tour.label)}</AddressLink>
            </h2>
            <p className="tour-card-summary">{text(tour.summary)}</p>
          </li>
        );
      })}
    </ol>
  );
}
