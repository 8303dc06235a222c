import { useLanguage } from '../../i18n/index.ts';
import type { Address } from '../../museum/addresses.ts';
import type { Tour, TourStop } from '../../museum/format/tour.ts';
import type { TourPicture } from '../../museum/tours/pictures.ts';
import { AddressLink, IiifPicture, Paragraphs } from '../../ui/index.ts';

export type TourStopsProps = {
  readonly tour: Tour;
  readonly pictures: readonly TourPicture[];
  readonly urlOf: (filesAt: string) => string;
  readonly roomName: (room: string) => string;
  /** One leaves the list for a work: its page then leads on along the tour. */
  readonly onFollow: (index: number) => void;
};

/** A tour without 3D: its stops in their order, with all that is said at each. */
export function TourStops({ tour, pictures, urlOf, roomName, onFollow }: TourStopsProps) {
  const { text, langOf } = useLanguage();
  return (
    <ol className="tour-stops">
      {tour.stops.map((stop, index) => {
        const picture = pictureOf(stop, pictures);
        return (
          <li key={stop.id} id={stop.id} className="tour-stop">
            <div className="tour-stop-words">
              <p className="eyebrow">{roomName(stop.at.room)}</p>
              <h3 className="tour-stop-title" {...langOf(stop.label)}>
                <StopLink stop={stop} onFollow={() => onFollow(index)} />
              </h3>
              <Paragraphs
                className="prose"
                text={text(stop.narration.text)}
                {...langOf(stop.narration.text)}
              />
            </div>
            {picture && (
              <div className="tour-stop-picture">
                <IiifPicture
                  image={picture.image}
                  filesUrl={urlOf(picture.filesAt)}
                  alt={text(picture.alt)}
                  title={text(picture.label)}
                  sizes="(min-width: 60rem) 22rem, 92vw"
                />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function StopLink({ stop, onFollow }: { readonly stop: TourStop; readonly onFollow: () => void }) {
  const { lang, text } = useLanguage();
  return (
    <AddressLink to={addressOfStop(stop, lang)} onClick={onFollow}>
      {text(stop.label)}
    </AddressLink>
  );
}

/** The page without 3D that says more of what a stop shows. */
export function addressOfStop({ at }: TourStop, lang: string): Address {
  const { room } = at;
  if (!('work' in at)) return { kind: 'room', lang, view: 'list', room };
  const detail = at.kind === 'detail' ? { detail: at.detail } : {};
  return { kind: 'work', lang, view: 'list', room, work: at.work, ...detail };
}

function pictureOf({ at }: TourStop, pictures: readonly TourPicture[]): TourPicture | undefined {
  return 'work' in at ? pictures.find(({ room, work }) => room === at.room && work === at.work) : undefined;
}
