import { useLanguage } from '../../../i18n/index.ts';
import { formatAmount } from '../../../i18n/money.ts';
import type { DeskPayment } from '../../../museum/desk/answers.ts';
import { useTierName } from '../tier-name.ts';
import { useDates } from '../use-dates.ts';

export type PaymentMove = 'confirm' | 'cancel';

/** What an order is about, for sentences. */
export function usePaymentWords() {
  const { lang } = useLanguage();
  const tierName = useTierName();
  return ({ amountMinor, currency, name, tier }: DeskPayment) => ({
    amount: formatAmount(amountMinor, currency, lang),
    name,
    tier: tierName(tier),
  });
}

export type PaymentLineProps = {
  readonly order: DeskPayment;
  readonly onAsk: (move: PaymentMove) => void;
};

/** An order that waits: what is to be found on the account, and whose it is. */
export function PaymentLine({ order, onAsk }: PaymentLineProps) {
  const { t } = useLanguage();
  const { day } = useDates();
  const { amount, tier } = usePaymentWords()(order);
  const { reference, purpose, name, email, createdAtMs } = order;
  return (
    <li>
      <p className="desk-reference">
        {reference}
        <span className="desk-quiet">{day(createdAtMs)}</span>
      </p>
      <p>
        <bdi className="desk-name">{name}</bdi>
        <span className="desk-quiet">
          <bdi>{email}</bdi>
        </span>
      </p>
      <p>
        {amount}
        <span className="desk-quiet">
          {tier} · {t(`desk.payments.purposes.${purpose}`)}
        </span>
      </p>
      <p className="desk-acts">
        <button
          type="button"
          className="button"
          aria-label={t('desk.payments.confirm-of', { reference })}
          onClick={() => onAsk('confirm')}
        >
          {t('desk.payments.confirm')}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-label={t('desk.payments.cancel-of', { reference })}
          onClick={() => onAsk('cancel')}
        >
          {t('desk.payments.cancel')}
        </button>
      </p>
    </li>
  );
}
