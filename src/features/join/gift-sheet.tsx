import { useLanguage } from '../../i18n/index.ts';
import type { GiftView } from '../../museum/joining/api.ts';
import { useTimeZone } from '../../ui/index.ts';
import { termOf } from './sentences.ts';

export type GiftSheetProps = {
  readonly gift: GiftView;
  readonly code: string;
  readonly tierName: string;
  readonly museumName: string;
  /** The address at which the code is typed, as people write it. */
  readonly address: string;
};

/** A gift as a sheet to print and hand over; it says all that is needed to redeem it. */
export function GiftSheet({ gift, code, tierName, museumName, address }: GiftSheetProps) {
  const language = useLanguage();
  const { t, date } = language;
  const timeZone = useTimeZone();
  return (
    <section className="gift-sheet" aria-label={t('gift.sheet')}>
      <p className="gift-museum">{museumName}</p>
      <p className="gift-what">{t('gift.what', { tier: tierName })}</p>
      <p className="gift-term">
        {termOf(gift, language)} · {t('join.cards', { count: gift.seats })}
      </p>
      <p className="gift-code" dir="ltr">
        {code}
      </p>
      <p className="gift-how">{t('gift.how', { address, when: date(gift.redeemByMs, { timeZone }) })}</p>
      <button type="button" className="button-quiet gift-print" onClick={() => window.print()}>
        {t('gift.print')}
      </button>
    </section>
  );
}
