import { useLanguage } from '../../i18n/index.ts';
import { formatAmount } from '../../i18n/money.ts';
import type { LanguageMap } from '../../museum/format/common.ts';
import type { OrderView } from '../../museum/joining/api.ts';

export type OrderNewsProps = {
  readonly order: OrderView;
  readonly tierName: string;
  /** The museum's own words on how to pay at its desk. */
  readonly howToPay: LanguageMap | undefined;
};

/** What became of an order, truly: what still waits is not called paid. */
export function OrderNews({ order, tierName, howToPay }: OrderNewsProps) {
  const { lang, t, text, langOf } = useLanguage();
  const { state, way, purpose, reference, amountMinor, currency } = order;
  const waitsForDesk = state === 'open' && way === 'museum';
  const key = waitsForDesk ? 'at-museum' : state === 'paid' ? 'fulfilled' : state;
  const isDone = key === 'fulfilled';
  return (
    <section className="order-news" role="status">
      <p className="lead">{t(isDone && purpose === 'gift' ? 'join.news-gift' : `join.news-${key}`)}</p>
      <dl className="order-facts">
        <dt>{t('join.fact-tier')}</dt>
        <dd>{tierName}</dd>
        <dt>{t(isDone ? 'join.fact-paid' : 'join.fact-amount')}</dt>
        <dd>{formatAmount(amountMinor, currency, lang)}</dd>
        <dt>{t('join.fact-reference')}</dt>
        <dd className="order-reference">{reference}</dd>
      </dl>
      {waitsForDesk && howToPay && (
        <p className="how-to-pay" {...langOf(howToPay)}>
          {text(howToPay)}
        </p>
      )}
      {waitsForDesk && <p className="form-help">{t('join.news-mail')}</p>}
    </section>
  );
}
