import { type FormEvent, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import { formatAmount } from '../../i18n/money.ts';
import type { OrderRequest, PaymentWay } from '../../museum/joining/api.ts';
import type { OfferedTier } from '../../museum/joining/offers.ts';
import { BuyerFields } from './buyer-fields.tsx';
import { Choice } from './choice.tsx';
import { Consents } from './consents.tsx';
import { FormTotal } from './form-total.tsx';
import type { JoinOutcome } from './join-api.ts';
import { joinSentence } from './sentences.ts';
import { type Filled, type FormTrouble, type SignedIn, troubleOf, wishOf } from './wish.ts';

export type JoinFormProps = {
  readonly offers: readonly OfferedTier[];
  readonly tier: string;
  readonly onTier: (tier: string) => void;
  readonly languages: readonly string[];
  readonly languageName: (lang: string) => string;
  readonly ways: readonly PaymentWay[];
  readonly signedIn: SignedIn | undefined;
  /** Orders; resolves when there is something wrong to tell, and not where one goes on to another page. */
  readonly onOrder: (wish: OrderRequest) => Promise<JoinOutcome<unknown>>;
};

type Sending = 'idle' | 'waiting' | Exclude<JoinOutcome<unknown>, { kind: 'ok' }>;

/** Where a membership is ordered: for whom, in which name, how it is paid, what it comes to. */
export function JoinForm(props: JoinFormProps) {
  const { offers, tier, onTier, ways, signedIn, onOrder } = props;
  const language = useLanguage();
  const { t, text } = language;
  const form = useRef<HTMLFormElement>(null);
  const [entered, setFilled] = useState<Omit<Filled, 'tier'>>(() => empty(language.lang, ways));
  const [trouble, setTrouble] = useState<FormTrouble>({});
  const [sending, setSending] = useState<Sending>('idle');
  const offered = offers.find((each) => each.tier.id === tier) ?? offers[0];
  if (!offered) return null;
  const way = ways.includes(entered.way) ? entered.way : (ways[0] ?? 'museum');
  const filled: Filled = { ...entered, way, tier: offered.tier.id };
  const fill = (change: Partial<Filled>) => setFilled((before) => ({ ...before, ...change }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (sending === 'waiting' || !offered) return;
    const found = troubleOf(filled, signedIn);
    setTrouble(found);
    if (found.name || found.email) {
      form.current?.querySelector<HTMLElement>(`input[name="${found.name ? 'name' : 'email'}"]`)?.focus();
      return;
    }
    setSending('waiting');
    const outcome = await onOrder(wishOf(filled, offered, signedIn));
    setSending(outcome.kind === 'ok' ? 'waiting' : outcome);
  }

  const isMany = offered.tier.offer.seats > 1;
  return (
    <form ref={form} className="join-form" onSubmit={submit} noValidate>
      <div className="join-fields">
        <Choice
          legend={t('join.which')}
          value={filled.tier}
          options={offers.map(({ tier: { id, label, offer } }) => ({
            value: id,
            label: text(label),
            aside: formatAmount(offer.priceMinor, offer.currency, language.lang),
          }))}
          onChoose={onTier}
        />
        <Choice
          legend={t('join.for-whom')}
          value={filled.isGift ? 'gift' : 'me'}
          options={[
            { value: 'me', label: t(isMany ? 'join.for-us' : 'join.for-me') },
            { value: 'gift', label: t('join.as-gift'), note: t('join.gift-help') },
          ]}
          onChoose={(whom) => fill({ isGift: whom === 'gift' })}
        />
        <BuyerFields {...props} offered={offered} filled={filled} trouble={trouble} fill={fill} />
        {!filled.isGift && <Consents given={filled.consents} onChange={(consents) => fill({ consents })} />}
        {ways.length > 1 && (
          <Choice
            legend={t('join.how')}
            value={way}
            options={ways.map((each) => ({
              value: each,
              label: t(`join.way-${each}`),
              note: t(`join.way-${each}-help`),
            }))}
            onChoose={(chosen) => fill({ way: chosen })}
          />
        )}
      </div>
      <FormTotal
        offered={offered}
        filled={filled}
        signedIn={signedIn}
        isWaiting={sending === 'waiting'}
        trouble={typeof sending === 'object' ? joinSentence(sending, language) : undefined}
      />
    </form>
  );
}

const empty = (language: string, ways: readonly PaymentWay[]): Omit<Filled, 'tier'> => ({
  isGift: false,
  name: '',
  email: '',
  language,
  holders: [],
  message: '',
  consents: [],
  way: ways[0] ?? 'museum',
});
