import { useLanguage } from '../../i18n/index.ts';
import type { OfferedTier } from '../../museum/joining/offers.ts';
import { Offer } from './offer.tsx';

export type OfferListProps = {
  readonly offers: readonly OfferedTier[];
  /** A public picture's address as the browser needs it. */
  readonly urlOf: (src: string) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (tier: string) => void;
};

/** Every membership that is sold: what it costs, for how many, and the rooms that it opens. */
export function OfferList({ offers, urlOf, chosen, onChoose }: OfferListProps) {
  const { t } = useLanguage();
  if (offers.length === 0) return <p className="lead">{t('join.nothing-sold')}</p>;
  return (
    <ol className="offers">
      {offers.map((offered) => (
        <li key={offered.tier.id} className="offer" data-chosen={offered.tier.id === chosen || undefined}>
          <Offer offered={offered} urlOf={urlOf} onChoose={() => onChoose(offered.tier.id)} />
        </li>
      ))}
    </ol>
  );
}
