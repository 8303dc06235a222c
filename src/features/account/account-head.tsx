import type { ReactNode } from 'react';
import { type Language, useLanguage } from '../../i18n/index.ts';
import type { Account } from '../../museum/account/account.ts';
import { daysUntilEnd } from '../../museum/account/ends-soon.ts';
import { useTimeZone } from '../../ui/index.ts';

export type AccountHeadProps = {
  readonly account: Account;
  readonly museum: string;
  readonly tier: string;
  /** The ways to become a member or to stay one. */
  readonly renew: ReactNode;
  readonly join: ReactNode;
};

/** Who one is here: name, membership, until when, and what is to be known of it now. */
export function AccountHead({ account, museum, tier, renew, join }: AccountHeadProps) {
  const language = useLanguage();
  const { t } = language;
  const timeZone = useTimeZone();
  const { membership, nowMs } = account;
  const days = membership ? daysUntilEnd(membership, nowMs) : undefined;
  const isOver = membership !== null && (membership.endsAtMs <= nowMs || membership.revoked);
  return (
    <header className="account-head">
      <p className="eyebrow">{museum}</p>
      <h1 tabIndex={-1}>
        <bdi>{account.name}</bdi>
      </h1>
      {membership ? (
        <p className="lead">
          {tier} · {standing(membership, nowMs, language, timeZone)}
        </p>
      ) : (
        <p className="lead">{t('account.no-membership')}</p>
      )}
      {days !== undefined && (
        <p className="account-notice">
          {days === 0 ? t('account.ends-today') : t('account.ends-soon', { count: days })}
        </p>
      )}
      {membership === null ? join : days !== undefined || isOver ? renew : null}
    </header>
  );
}

function standing(
  { startsAtMs, endsAtMs, graceEndsAtMs = endsAtMs, revoked }: NonNullable<Account['membership']>,
  nowMs: number,
  { t, date }: Language,
  timeZone: string | undefined,
): string {
  const day = date(endsAtMs, { timeZone });
  if (revoked) return t('account.revoked');
  if (nowMs < startsAtMs) return t('account.begins', { day: date(startsAtMs, { timeZone }) });
  if (nowMs < endsAtMs) return t('account.until', { day });
  if (nowMs < graceEndsAtMs) return t('account.grace', { day, last: date(graceEndsAtMs, { timeZone }) });
  return t('account.ended', { day });
}
