import { useLanguage } from '../../i18n/index.ts';
import type { Member } from '../../museum/api.ts';
import type { Tier } from '../../museum/format/museum.ts';
import { JoinLink, useTimeZone } from '../../ui/index.ts';
import { CardForm } from './card-form.tsx';
import type { Gate } from './session-store.ts';

export type MemberStandingProps = {
  readonly gate: Gate;
  readonly member: Member;
  readonly tier: Tier | undefined;
  readonly endsSoon: boolean;
};

/** What a membership is and until when; one that has ended or was cancelled asks for another card. */
export function MemberStanding({ gate, member, tier, endsSoon }: MemberStandingProps) {
  const { t, text, date } = useLanguage();
  const timeZone = useTimeZone();
  const { name, tier: tierId, endsAtMs, graceEndsAtMs = endsAtMs, revoked } = member;
  const ended = endsAtMs <= gate.nowMs();
  const inGrace = ended && gate.nowMs() < graceEndsAtMs;
  const when = date(endsAtMs, { timeZone });
  const last = date(graceEndsAtMs, { timeZone });
  const state = inGrace ? 'grace' : ended ? 'ended' : 'until';
  return (
    <>
      <p className="member-full-name">{name}</p>
      <p>{t('member.tier', { tier: tier ? text(tier.label) : tierId })}</p>
      <p>{revoked ? t('member.revoked') : t(`member.${state}`, { when, last })}</p>
      {(endsSoon || ended) && !revoked && <JoinLink renew className="button" />}
      {((ended && !inGrace) || revoked) && <CardForm gate={gate} />}
    </>
  );
}
