import { useEffect, useId, useRef, useState } from 'react';
import { JoinForm, OfferList } from '../../features/join/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import { AddressLink } from '../../ui/index.ts';
import { rememberWay } from '../after-sign-in.ts';
import { languageName } from '../language-name.ts';
import { PageFrame } from '../page-frame.tsx';
import { useServices } from '../services.ts';
import { useJoining } from '../use-joining.ts';
import { useMuseum } from '../use-page.ts';
import { useSignedIn } from '../use-signed-in.ts';

/** What memberships there are, what each opens and costs, and where one is ordered. */
export function JoinPage() {
  const { lang, t, text } = useLanguage();
  const { museum } = useMuseum();
  const { offers, ways, urlOf, order } = useJoining();
  const signedIn = useSignedIn();
  const [tier, setTier] = useState<string>();
  const id = useId();
  const formTitle = useRef<HTMLHeadingElement>(null);
  const chosen = tier ?? offers.find((each) => each.tier.rank === signedIn?.rank)?.tier.id;
  const choose = (next: string) => {
    setTier(next);
    formTitle.current?.focus();
  };
  return (
    <PageFrame className="join-page">
      <header className="join-head">
        <p className="eyebrow">{text(museum.label)}</p>
        <h1 tabIndex={-1}>{t('pages.join')}</h1>
        <p className="lead">{t('join.lead')}</p>
      </header>
      <OfferList offers={offers} urlOf={urlOf} chosen={tier} onChoose={choose} />
      {offers.length > 0 && (
        <section className="join-order" aria-labelledby={`${id}order`}>
          <h2 id={`${id}order`} ref={formTitle} tabIndex={-1}>
            {t('join.form-title')}
          </h2>
          <noscript>
            <p>{t('join.without-script')}</p>
          </noscript>
          {!signedIn && <RenewFirst />}
          <JoinForm
            offers={offers}
            tier={chosen ?? offers[0]?.tier.id ?? ''}
            onTier={setTier}
            languages={museum.languages}
            languageName={languageName}
            ways={ways}
            signedIn={signedIn}
            onOrder={order}
          />
        </section>
      )}
      <p className="join-gift">
        <AddressLink to={{ kind: 'gift', lang }} className="quiet-link">
          {t('gift.take')}
        </AddressLink>
      </p>
    </PageFrame>
  );
}

/** Where a reminder's link leads somebody who is not signed in; the address itself says nothing of who it is. */
function RenewFirst() {
  const services = useServices();
  const { lang, t } = useLanguage();
  const [isRenewing, setRenewing] = useState(false);
  useEffect(() => setRenewing(new URLSearchParams(window.location.search).has('renew')), []);
  if (!isRenewing) return null;
  return (
    <p className="join-renew">
      {t('join.renew-first')}{' '}
      <AddressLink
        to={{ kind: 'sign-in', lang }}
        className="button-quiet"
        onClick={() => rememberWay(services, { kind: 'join', lang })}
      >
        {t('join.renew-sign-in')}
      </AddressLink>
    </p>
  );
}
