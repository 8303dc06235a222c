import { useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import type { DeskCard, DeskMembership } from '../../../museum/desk/answers.ts';
import { useDeskTools } from '../desk-tools.ts';
import { useDates } from '../use-dates.ts';
import { CardDialog, type CardQuestion } from './card-dialogs.tsx';
import type { SheetPartProps } from './member-sheet.tsx';

type Seat = { readonly seat: number; readonly card: DeskCard | undefined };

export type CardsPartProps = SheetPartProps & { readonly membership: DeskMembership };

/** The seats of a membership, each with whose it is. */
export function CardsPart({ sheet, act, membership }: CardsPartProps) {
  const { t } = useLanguage();
  const { nowMs } = useDeskTools();
  const [asked, setAsked] = useState<CardQuestion>();
  const isOver = membership.graceEndsAtMs <= nowMs();
  return (
    <>
      <ul className="desk-cards" aria-label={t('desk.cards.title')}>
        {seatsOf(sheet.cards, membership).map(({ seat, card }) => (
          <li key={seat}>
            <CardWords seat={seat} card={card} />
            {!isOver && (
              <CardActs
                seat={seat}
                card={card}
                canMail={sheet.member.email !== null}
                onAsk={(kind) => setAsked({ kind, seat, card })}
                onReopen={() => card && void act({ act: 'reopen-card', card: card.id })}
              />
            )}
          </li>
        ))}
      </ul>
      {asked && <CardDialog {...{ sheet, act, membership, asked }} onClose={() => setAsked(undefined)} />}
    </>
  );
}

/** Each seat's card: the newest that opens something, or else the newest. */
function seatsOf(cards: readonly DeskCard[], { id, seats }: DeskMembership): readonly Seat[] {
  return Array.from({ length: seats }, (_, at) => {
    const own = cards.filter((card) => card.membershipId === id && card.seat === at + 1);
    return { seat: at + 1, card: own.find(({ revokedAtMs }) => revokedAtMs === null) ?? own[0] };
  });
}

function CardWords({ seat, card }: Seat) {
  const { t } = useLanguage();
  const { day } = useDates();
  if (!card) return <p className="desk-quiet">{t('desk.cards.nobody', { seat })}</p>;
  return (
    <p>
      <bdi className="desk-holder">{card.holderName}</bdi>{' '}
      <span className={card.revokedAtMs === null ? 'desk-quiet' : 'desk-end is-over'}>
        {card.revokedAtMs === null
          ? t('desk.cards.issued', { day: day(card.issuedAtMs) })
          : t('desk.cards.revoked', { day: day(card.revokedAtMs) })}
      </span>
    </p>
  );
}

type CardActsProps = Seat & {
  readonly canMail: boolean;
  readonly onAsk: (kind: CardQuestion['kind']) => void;
  readonly onReopen: () => void;
};

function CardActs({ seat, card, canMail, onAsk, onReopen }: CardActsProps) {
  const { t } = useLanguage();
  const of = { name: card?.holderName ?? t('desk.cards.seat', { seat }) };
  const button = (label: string, onClick: () => void) => (
    <button
      type="button"
      className="link-button"
      aria-label={t(`desk.cards.${label}-of`, of)}
      onClick={onClick}
    >
      {t(`desk.cards.${label}`)}
    </button>
  );
  if (!card) return <p className="desk-acts">{button('give', () => onAsk('give'))}</p>;
  const isRevoked = card.revokedAtMs !== null;
  return (
    <p className="desk-acts">
      {!isRevoked && canMail && button('send', () => onAsk('send'))}
      {button('replace', () => onAsk('replace'))}
      {seat > 1 && button('give', () => onAsk('give'))}
      {isRevoked ? button('reopen', onReopen) : button('revoke', () => onAsk('revoke'))}
    </p>
  );
}
