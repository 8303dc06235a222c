import { useId } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Account } from '../../museum/account/account.ts';
import type { ActOutcome } from './account-store.ts';
import { FreeSeats } from './free-seats.tsx';
import { MemberCard } from './member-card.tsx';

export type CardsSectionProps = {
  readonly account: Account;
  readonly museum: string;
  readonly tier: string;
  readonly cardLink: (token: string) => string;
  readonly onNameSeat: (seat: number, name: string) => Promise<ActOutcome>;
};

/** The membership's cards, one for each person; what is printed of the page. */
export function CardsSection({ account, museum, tier, cardLink, onNameSeat }: CardsSectionProps) {
  const { t } = useLanguage();
  const { cards, freeSeats, membership, nowMs } = account;
  const id = useId();
  // One that is over opens nothing: neither is there anything to print, nor a seat to give.
  const isGood = cards.some((card) => !card.revoked && card.endsAtMs > nowMs);
  const isOpen =
    membership !== null && !membership.revoked && (membership.graceEndsAtMs ?? membership.endsAtMs) > nowMs;
  const isMany = cards.length + freeSeats.length > 1;
  return (
    <section className="account-cards" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{t(isMany ? 'account.card.title-many' : 'account.card.title')}</h2>
        {isGood && (
          <button type="button" className="button-quiet" onClick={() => window.print()}>
            {t('account.card.print')}
          </button>
        )}
      </div>
      {cards.length === 0 && <p className="soft">{t('account.card.none')}</p>}
      {isGood && <p className="soft">{t(isMany ? 'account.card.lead-many' : 'account.card.lead')}</p>}
      <div className={isMany ? 'member-cards' : 'member-cards member-cards-one'}>
        {cards.map((card) => (
          <MemberCard
            key={card.id}
            {...{ card, museum, tier, nowMs }}
            link={cardLink(card.token)}
            endsAtMs={account.membership?.endsAtMs ?? card.endsAtMs}
            isOneOfMany={isMany}
          />
        ))}
      </div>
      {isOpen && <FreeSeats seats={freeSeats} onName={onNameSeat} />}
    </section>
  );
}
