import { useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { AccountCard } from '../../museum/account/account.ts';
import { useTimeZone } from '../../ui/index.ts';
import { drawCard } from './card-image.ts';
import { QrSquare } from './qr-square.tsx';

export type MemberCardProps = {
  readonly card: AccountCard;
  readonly museum: string;
  readonly tier: string;
  /** The card's link, the card in its fragment. */
  readonly link: string;
  /** Said only where there are several. */
  readonly isOneOfMany: boolean;
  /** Until when the membership is; the card itself can be shown for the days of grace. */
  readonly endsAtMs: number;
  readonly nowMs: number;
};

/** A card as it is shown, printed, kept and handed on. */
export function MemberCard({ card, museum, tier, link, isOneOfMany, endsAtMs, nowMs }: MemberCardProps) {
  const { t, date, dir } = useLanguage();
  const timeZone = useTimeZone();
  const lastMs = Math.min(card.endsAtMs, endsAtMs);
  const day = date(lastMs, { timeZone });
  const until = card.revoked
    ? t('account.card.cancelled')
    : t(`account.card.${lastMs <= nowMs ? 'over' : 'valid'}`, { day });
  const isGood = !card.revoked && card.endsAtMs > nowMs;
  return (
    <article className={isGood ? 'member-card' : 'member-card member-card-over'}>
      <div className="member-card-words">
        <p className="member-card-museum">{museum}</p>
        <h3>
          <bdi>{card.holderName}</bdi>
        </h3>
        <p className="member-card-tier">{tier}</p>
        <p className="member-card-until">{until}</p>
        {isOneOfMany && <p className="member-card-seat">{t('account.card.seat', { seat: card.seat })}</p>}
      </div>
      {isGood && (
        <>
          <QrSquare text={link} label={t('account.card.code', { name: card.holderName })} />
          <CardActions picture={{ museum, name: card.holderName, tier, until, link, dir }} />
        </>
      )}
    </article>
  );
}

function CardActions({ picture }: { readonly picture: Parameters<typeof drawCard>[0] }) {
  const { t } = useLanguage();
  const [told, setTold] = useState('');

  async function save() {
    const blob = await drawCard(picture);
    if (!blob) return setTold(t('account.trouble'));
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = `${t('account.card.file')}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(picture.link);
      setTold(t('account.card.copied'));
    } catch {
      setTold(t('account.card.not-copied'));
    }
  }

  return (
    <div className="member-card-actions">
      <button type="button" className="button-quiet" onClick={() => void save()}>
        {t('account.card.save')}
      </button>
      <button type="button" className="button-quiet" onClick={() => void copy()}>
        {t('account.card.copy')}
      </button>
      <div role="status" className="told">
        {told && <p>{told}</p>}
      </div>
    </div>
  );
}
