import { useLanguage } from '../../i18n/index.ts';
import { PageFrame } from '../page-frame.tsx';

/** A member's own page. */
export function AccountPage() {
  const { t } = useLanguage();
  return (
    <PageFrame className="account-page">
      <h1 tabIndex={-1}>{t('pages.account')}</h1>
    </PageFrame>
  );
}
