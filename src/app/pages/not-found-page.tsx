import { useLanguage } from '../../i18n/index.ts';
import { AddressLink } from '../../ui/index.ts';
import { PageFrame } from '../page-frame.tsx';

/** No such room, work or page. */
export function NotFoundPage() {
  const { lang, t } = useLanguage();
  return (
    <PageFrame>
      <h1 tabIndex={-1}>{t('not-found.title')}</h1>
      <p className="lead">{t('not-found.text')}</p>
      <p>
        <AddressLink to={{ kind: 'list', lang }} className="button">
          {t('list.title')}
        </AddressLink>
      </p>
    </PageFrame>
  );
}
