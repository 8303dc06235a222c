import { useLanguage } from '../../i18n/index.ts';
import { formatAmount } from '../../i18n/money.ts';
import type { OfferedTier } from '../../museum/joining/offers.ts';
import { useTimeZone } from '../../ui/index.ts';
import { termOf } from './sentences.ts';
import { type Filled, purposeOf, type SignedIn } from './wish.ts';

export type FormTotalProps = {
  readonly offered: OfferedTier;
  readonly filled: Filled;
  readonly signedIn: SignedIn | undefined;
  readonly isWaiting: boolean;
  readonly trouble: string | undefined;
};

/** What it comes to, all of it, beside the button that orders it. */
export function FormTotal({ offered, filled, signedIn, isWaiting, trouble }: FormTotalProps) {
  const language = useLanguage();
  const { lang, t, text, date } = language;
  const timeZone = useTimeZone();
  const { tier } = offered;
  const { priceMinor, currency, seats } = tier.offer;
  const purpose = purposeOf(filled, offered, signedIn);
  const begins =
    purpose === 'renew' && signedIn?.endsAtMs !== undefined
      ? t('join.begins-after', { when: date(signedIn.endsAtMs, { timeZone }) })
      : t(`join.begins-${filled.isGift ? 'redeemed' : filled.way}`);
  return (
    <div className="join-total">
      <p className="join-total-what">
        <span className="join-total-tier">{text(tier.label)}</span>
        <span>{termOf(tier.offer, language)}</span>
        <span>{t('join.cards', { count: seats })}</span>
      </p>
      <p className="join-total-sum">
        <span>{t('join.total')}</span>
        <strong>{formatAmount(priceMinor, currency, lang)}</strong>
      </p>
      <p className="form-help">{begins}</p>
      <p className="form-help">{t('join.once')}</p>
      <div aria-live="assertive" className="form-trouble">
        {trouble && <p>{trouble}</p>}
      </div>
      <button type="submit" className="button button-large" aria-disabled={isWaiting}>
        {isWaiting
          ? t('join.waiting')
          : t(filled.way === 'museum' ? 'join.order' : 'join.pay', {
              amount: formatAmount(priceMinor, currency, lang),
            })}
      </button>
    </div>
  );
}
