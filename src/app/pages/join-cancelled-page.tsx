import { useLanguage } from '../../i18n/index.ts';
import { AddressLink } from '../../ui/index.ts';
import { PageFrame } from '../page-frame.tsx';
import { useMuseum } from '../use-page.ts';

/** Where the payment service sends back who did not pay. */
export function JoinCancelledPage() {
  const { lang, t, text } = useLanguage();
  const { museum } = useMuseum();
  return (
    <PageFrame className="thanks-page">
      <p className="eyebrow">{text(museum.label)}</p>
      <h1 tabIndex={-1}>{t('join.thanks-cancelled')}</h1>
      <p className="lead">{t('join.cancelled-lead')}</p>
      <p className="thanks-ways">
        <AddressLink to={{ kind: 'join', lang }} className="button">
          {t('join.again')}
        </AddressLink>
      </p>
    </PageFrame>
  );
}
