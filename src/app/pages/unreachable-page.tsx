import { useLanguage } from '../../i18n/index.ts';
import { PageFrame } from '../page-frame.tsx';
import { useServices } from '../services.ts';

/** The part of the museum that this room lies in could not be had: it may well be there. */
export function UnreachablePage({ room }: { readonly room: string }) {
  const { t } = useLanguage();
  const { visit } = useServices();
  return (
    <PageFrame>
      <h1 tabIndex={-1}>{t('boot.title')}</h1>
      <p className="lead">{t('boot.text')}</p>
      <button type="button" className="button" onClick={() => visit.retryRoom(room)}>
        {t('retry')}
      </button>
    </PageFrame>
  );
}
