import { useStore } from 'zustand';
import { useLanguage } from '../../i18n/index.ts';
import { daysUntilEnd } from '../../museum/account/ends-soon.ts';
import type { Tier } from '../../museum/format/museum.ts';
import { AddressLink, Disclosure, useRouter } from '../../ui/index.ts';
import { CardForm } from './card-form.tsx';
import { MemberStanding } from './member-standing.tsx';
import { MemberWays } from './member-ways.tsx';
import type { Account, Gate } from './session-store.ts';

export type MemberStatusProps = {
  readonly gate: Gate;
  readonly tiers: readonly Tier[];
  readonly onSignIn?: () => void;
  readonly onSignOut: () => void;
};

/** Who is visiting, in the header: a member's name, tier and end date, who is of the desk, or the ways to sign in. */
export function MemberStatus({ gate, tiers, onSignIn, onSignOut }: MemberStatusProps) {
  const { t, text } = useLanguage();
  const session = useStore(gate.store, (state) => state.session);
  const account = useStore(gate.store, (state) => state.account);
  if (session.kind !== 'member') {
    return account ? (
      <Disclosure className="member" summary={<span className="member-name">{account.name}</span>}>
        <WithoutMembership account={account} onSignOut={onSignOut} />
      </Disclosure>
    ) : (
      <Disclosure className="member" summary={t('member.sign-in')}>
        <MemberWays ways="enter" onSignIn={onSignIn} />
        <CardForm gate={gate} />
      </Disclosure>
    );
  }
  const { name, tier: tierId, endsAtMs, revoked } = session.member;
  const tier = tiers.find(({ id }) => id === tierId);
  const days = daysUntilEnd(session.member, gate.nowMs());
  const isOver = revoked || endsAtMs <= gate.nowMs();
  const summary = (
    <>
      <span className="member-name">{name}</span>
      {!isOver && <span className="member-tier">{tier ? text(tier.label) : tierId}</span>}
      {isOver && <span className="member-soon">{t('member.over')}</span>}
      {days !== undefined && (
        <span className="member-soon">
          {days === 0 ? t('member.ends-today') : t('member.ends-soon', { count: days })}
        </span>
      )}
    </>
  );
  return (
    <Disclosure className="member" summary={summary}>
      <MemberStanding gate={gate} member={session.member} tier={tier} endsSoon={days !== undefined} />
      <AccountLink />
      <SignOut onSignOut={onSignOut} />
    </Disclosure>
  );
}

type SignOutProps = { readonly onSignOut: () => void };

function SignOut({ onSignOut }: SignOutProps) {
  const { t } = useLanguage();
  return (
    <button type="button" className="button-quiet" onClick={onSignOut}>
      {t('member.sign-out')}
    </button>
  );
}

function AccountLink() {
  const { lang, t } = useLanguage();
  return (
    <AddressLink to={{ kind: 'account', lang }} className="button-quiet">
      {t('member.account')}
    </AddressLink>
  );
}

/** The desk, or who joined and holds nothing yet. */
function WithoutMembership({ account, onSignOut }: SignOutProps & { readonly account: Account }) {
  const { lang, t } = useLanguage();
  const start = useRouter().href({ kind: 'home', lang });
  return (
    <>
      <p className="member-full-name">{account.name}</p>
      {account.kind === 'staff' ? (
        <a className="button" href={`${start}/desk`}>
          {t('member.desk')}
        </a>
      ) : (
        <>
          <MemberWays ways="join" />
          <AccountLink />
        </>
      )}
      <SignOut onSignOut={onSignOut} />
    </>
  );
}
