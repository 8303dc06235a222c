import { useId } from 'react';
import { useStore } from 'zustand';
import { CardForm } from '../../features/gate/index.ts';
import { CardScan, LinkForm, PasskeyButton } from '../../features/sign-in/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { AddressLink } from '../../ui/index.ts';
import { knownEmail } from '../after-sign-in.ts';
import { PageFrame } from '../page-frame.tsx';
import { useServices } from '../services.ts';
import { useMuseum } from '../use-page.ts';
import { useSignIn } from '../use-sign-in.ts';

/** Where one signs in: by a link that is mailed, or by a card. */
export function SignInPage() {
  const { t, text } = useLanguage();
  const services = useServices();
  const { museum } = useMuseum();
  const { ask, passkey, card, goOn } = useSignIn();
  const account = useStore(services.gate.store, (state) => state.account);
  const id = useId();
  return (
    <PageFrame className="sign-in-page">
      <header className="sign-in-head">
        <p className="eyebrow">{text(museum.label)}</p>
        <h1 tabIndex={-1}>{t('pages.sign-in')}</h1>
        {account ? <SignedIn name={account.name} /> : <p className="lead">{t('signIn.lead')}</p>}
      </header>
      <div className="sign-in-ways">
        <section aria-labelledby={`${id}mail`}>
          <h2 id={`${id}mail`}>{t('signIn.by-mail')}</h2>
          <LinkForm knownEmail={knownEmail(services)} onAsk={ask} />
          <PasskeyButton onUse={passkey} />
        </section>
        <section aria-labelledby={`${id}card`}>
          <h2 id={`${id}card`}>{t('signIn.by-card')}</h2>
          <CardScan onCard={card} />
          <CardForm gate={services.gate} onAccepted={goOn} />
        </section>
      </div>
    </PageFrame>
  );
}

function SignedIn({ name }: { readonly name: string }) {
  const { lang, t } = useLanguage();
  return (
    <p className="lead">
      {t('signIn.already', { name })}{' '}
      <AddressLink to={{ kind: 'account', lang }}>{t('signIn.to-account')}</AddressLink>
    </p>
  );
}
