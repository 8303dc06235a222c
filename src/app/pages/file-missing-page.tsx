import { useLanguage } from '../../i18n/index.ts';
import { PageFrame } from '../page-frame.tsx';

/** A page whose own file could not be fetched: asked for again, it comes with the document. */
export function FileMissingPage() {
  const { t } = useLanguage();
  return (
    <PageFrame>
      <h1 tabIndex={-1}>{t('boot.title')}</h1>
      <p className="lead">{t('boot.text')}</p>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {t('retry')}
      </button>
    </PageFrame>
  );
}
