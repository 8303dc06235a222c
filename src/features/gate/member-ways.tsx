import { useLanguage } from '../../i18n/index.ts';
import { AddressLink, JoinLink } from '../../ui/index.ts';

export type MemberWaysProps = {
  /** What would help: signing in or joining, joining alone, staying a member. */
  readonly ways: 'enter' | 'join' | 'renew';
  /** Where one is, so that one comes back to it. */
  readonly onSignIn?: (() => void) | undefined;
};

/** The ways to be a member, beside showing a card. */
export function MemberWays({ ways, onSignIn }: MemberWaysProps) {
  const { lang, t } = useLanguage();
  return (
    <p className="member-ways">
      {ways === 'enter' && (
        <AddressLink to={{ kind: 'sign-in', lang }} className="button" onClick={onSignIn}>
          {t('member.sign-in')}
        </AddressLink>
      )}
      <JoinLink renew={ways === 'renew'} />
    </p>
  );
}
