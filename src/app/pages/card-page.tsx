import { CardForm } from '../../features/gate/index.ts';
import { CardScan, Landing } from '../../features/sign-in/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { PageFrame } from '../page-frame.tsx';
import { useServices } from '../services.ts';
import { useOpenedSecret } from '../use-opened-secret.ts';
import { useMuseum } from '../use-page.ts';
import { useSignIn } from '../use-sign-in.ts';

/** Where a card's link or code leads: whose museum it is, and one button. */
export function CardPage() {
  const { t, text } = useLanguage();
  const services = useServices();
  const { museum } = useMuseum();
  const secret = useOpenedSecret();
  const { card, goOn } = useSignIn();
  return (
    <PageFrame className="landing-page">
      <p className="eyebrow">{text(museum.label)}</p>
      <h1 tabIndex={-1}>{t('pages.card')}</h1>
      <Landing
        key={secret ?? ''}
        lead={t('signIn.card-lead')}
        action={t('signIn.card-action')}
        secret={secret}
        missing={t('signIn.card-missing')}
        onAccept={card}
      >
        <CardScan onCard={card} />
        <CardForm gate={services.gate} onAccepted={goOn} />
      </Landing>
    </PageFrame>
  );
}
