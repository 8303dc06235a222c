import { Landing, LinkForm } from '../../features/sign-in/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { knownEmail } from '../after-sign-in.ts';
import { PageFrame } from '../page-frame.tsx';
import { useServices } from '../services.ts';
import { useOpenedSecret } from '../use-opened-secret.ts';
import { useMuseum } from '../use-page.ts';
import { useSignIn } from '../use-sign-in.ts';

/** Where the link of a mail leads: whose museum it is, and one button. */
export function SignInLinkPage() {
  const { t, text } = useLanguage();
  const services = useServices();
  const { museum } = useMuseum();
  const { ask, redeem } = useSignIn();
  const secret = useOpenedSecret();
  return (
    <PageFrame className="landing-page">
      <p className="eyebrow">{text(museum.label)}</p>
      <h1 tabIndex={-1}>{t('pages.sign-in-link')}</h1>
      <Landing
        key={secret ?? ''}
        lead={t('signIn.link-lead')}
        action={t('signIn.link-action')}
        secret={secret}
        missing={t('signIn.link-missing')}
        onAccept={redeem}
      >
        <h2>{t('signIn.new-link')}</h2>
        <LinkForm knownEmail={knownEmail(services)} onAsk={ask} />
      </Landing>
    </PageFrame>
  );
}
