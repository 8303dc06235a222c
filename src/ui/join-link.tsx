import { useLanguage } from '../i18n/index.ts';
import { useRouter } from './navigation.tsx';

export type JoinLinkProps = { readonly renew?: boolean; readonly className?: string };

/** The way to become a member, or to stay one; a renewal names nobody, since one is signed in. */
export function JoinLink({ renew = false, className = 'button-quiet' }: JoinLinkProps) {
  const { lang, t } = useLanguage();
  const start = useRouter().href({ kind: 'home', lang });
  return (
    <a className={className} href={`${start}/join${renew ? '?renew' : ''}`}>
      {t(renew ? 'member.renew' : 'member.join')}
    </a>
  );
}
