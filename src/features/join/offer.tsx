import { useLanguage } from '../../i18n/index.ts';
import { formatAmount } from '../../i18n/money.ts';
import type { OfferedRoom, OfferedTier } from '../../museum/joining/offers.ts';
import { AddressLink, Cover, Teaser } from '../../ui/index.ts';
import { termOf } from './sentences.ts';

export type OfferProps = {
  readonly offered: OfferedTier;
  readonly urlOf: (src: string) => string;
  readonly onChoose: () => void;
};

/** One membership: on the one side what it is and costs, on the other the rooms behind its doors. */
export function Offer({ offered, urlOf, onChoose }: OfferProps) {
  const language = useLanguage();
  const { lang, t, text, langOf } = language;
  const { tier, rooms, moreRooms, above } = offered;
  const { priceMinor, currency, seats } = tier.offer;
  const name = text(tier.label);
  return (
    <>
      <div className="offer-words">
        <h2 {...langOf(tier.label)}>{name}</h2>
        <p className="offer-price">
          <span className="offer-amount">{formatAmount(priceMinor, currency, lang)}</span>{' '}
          <span className="offer-term">{termOf(tier.offer, language)}</span>
        </p>
        {tier.summary && (
          <p className="offer-summary" {...langOf(tier.summary)}>
            {text(tier.summary)}
          </p>
        )}
        <ul className="offer-facts">
          <li>{t('join.cards', { count: seats })}</li>
          {above && <li>{t('join.as-above', { tier: text(above.label) })}</li>}
          {moreRooms > 0 && <li>{t('join.more-rooms', { count: moreRooms })}</li>}
        </ul>
        <button type="button" className="button" onClick={onChoose}>
          {t('join.choose', { tier: name })}
        </button>
      </div>
      {rooms.length > 0 ? (
        <ul className="offer-rooms" data-count={Math.min(rooms.length, 3)}>
          {rooms.map((room) => (
            <li key={room.id}>
              <RoomGlimpse room={room} urlOf={urlOf} />
            </li>
          ))}
        </ul>
      ) : (
        <Cards count={seats} />
      )}
    </>
  );
}

/** A room as its door shows it: the public picture, or the light behind its glass. */
function RoomGlimpse({
  room,
  urlOf,
}: {
  readonly room: OfferedRoom;
  readonly urlOf: (src: string) => string;
}) {
  const { lang, text, langOf } = useLanguage();
  const { id, label, summary, cover, teaser } = room;
  return (
    <div className="glimpse">
      {cover && <Cover picture={cover} src={urlOf(cover.src)} />}
      {!cover && teaser && <Teaser picture={teaser} src={urlOf(teaser.src)} />}
      <h3 className="glimpse-title" {...langOf(label)}>
        <AddressLink to={{ kind: 'room', lang, view: 'list', room: id }}>{text(label)}</AddressLink>
      </h3>
      {summary && (
        <p className="glimpse-summary" {...langOf(summary)}>
          {text(summary)}
        </p>
      )}
    </div>
  );
}

/** As many cards as people share a membership: an ornament, the words beside it say the same. */
function Cards({ count }: { readonly count: number }) {
  return (
    <div className="offer-cards" aria-hidden="true">
      {Array.from({ length: count }, (_, at) => at + 1).map((seat) => (
        <span key={seat} className="offer-card" />
      ))}
    </div>
  );
}
