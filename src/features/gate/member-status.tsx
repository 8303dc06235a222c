import { useStore } from 'zustand';
import { useLanguage } from '../../i18n/index.ts';
import type { Tier } from '../../museum/format/museum.ts';
import { Disclosure, useTimeZone } from '../../ui/index.ts';
import { CardForm } from './card-form.tsx';
import type { Gate } from './session-store.ts';

export type MemberStatusProps = {
  readonly gate: Gate;
  readonly tiers: readonly Tier[];
  readonly onSignOut: () => void;
};

/** Who is visiting, in the header: a member's name, tier and end date, or the place to show a card. */
export function MemberStatus({ gate, tiers, onSignOut }: MemberStatusProps) {
  const { t, text, date } = useLanguage();
  const timeZone = useTimeZone();
  const session = useStore(gate.store, (state) => state.session);
  if (session.kind !== 'member') {
    return (
      <Disclosure className="member" summary={t('member.card')}>
        <CardForm gate={gate} />
      </Disclosure>
    );
  }
  const { name, tier: tierId, endsAtMs, revoked } = session.member;
  const tier = tiers.find(({ id }) => id === tierId);
  const ended = endsAtMs <= gate.nowMs();
  const when = date(endsAtMs, { timeZone });
  return (
    <Disclosure
      className="member"
      summary={
        <>
          <span className="member-name">{name}</span>
          <span className="member-tier">{tier ? text(tier.label) : tierId}</span>
        </>
      }
    >
      <p className="member-full-name">{name}</p>
      <p>{t('member.tier', { tier: tier ? text(tier.label) : tierId })}</p>
      <p>{revoked ? t('member.revoked') : t(ended ? 'member.ended' : 'member.until', { when })}</p>
      {(ended || revoked) && <CardForm gate={gate} />}
      <button type="button" className="button-quiet" onClick={onSignOut}>
        {t('member.sign-out')}
      </button>
    </Disclosure>
  );
}
