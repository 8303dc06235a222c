import { useStore } from 'zustand';
import { useLanguage } from '../../i18n/index.ts';
import { daysUntilEnd } from '../../museum/account/ends-soon.ts';
import type { Tier } from '../../museum/format/museum.ts';
import { AddressLink, Disclosure, useRouter } from '../../ui/index.ts';
import { MemberStanding } from './member-standing.tsx';
import { MemberWays } from './member-ways.tsx';
import type { Account, Gate } from './session-store.ts';

export type MemberStatusProps = {
  readonly gate: Gate;
  readonly tiers: readonly Tier[];
  readonly onSignIn?: () => void;
  readonly onSignOut: () => void;
};

/** Who is visiting, in the header: a member's name, tier and end date, or who is of the desk; nobody who is signed out. */
export function MemberStatus(props: MemberStatusProps) {
  const { gate, tiers } = props;
  const { t, text } = useLanguage();
  const session = useStore(gate.store, (state) => state.session);
  const account = useStore(gate.store, (state) => state.account);
  if (session.kind !== 'member') {
    return account ? (
      <Disclosure className="member" summary={<span className="member-name">{account.name}</span>}>
        <MemberWords {...props} />
      </Disclosure>
    ) : null;
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
      <MemberWords {...props} />
    </Disclosure>
  );
}

/** The same in the header's menu, with the ways to sign in and to join for who is signed out. */
export function MemberInMenu(props: MemberStatusProps) {
  const { gate, onSignIn } = props;
  const isGuest = useStore(gate.store, ({ session, account }) => session.kind !== 'member' && !account);
  return isGuest ? (
    <div className="menu-part">
      <MemberWays ways="enter" onSignIn={onSignIn} />
    </div>
  ) : (
    <div className="menu-part menu-member">
      <MemberWords {...props} />
    </div>
  );
}

function MemberWords({ gate, tiers, onSignOut }: MemberStatusProps) {
  const session = useStore(gate.store, (state) => state.session);
  const account = useStore(gate.store, (state) => state.account);
  if (session.kind !== 'member') {
    return account && <WithoutMembership account={account} onSignOut={onSignOut} />;
  }
  const { member } = session;
  const tier = tiers.find(({ id }) => id === member.tier);
  const endsSoon = daysUntilEnd(member, gate.nowMs()) !== undefined;
  return (
    <>
      <MemberStanding gate={gate} member={member} tier={tier} endsSoon={endsSoon} />
      <AccountLink />
      <SignOut onSignOut={onSignOut} />
    </>
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
