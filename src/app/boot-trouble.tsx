import type { Language } from '../i18n/index.ts';

export type BootTroubleProps = { readonly language: Language; readonly onRetry: () => void };

/** Shown where not even the museum's name could be had. */
export function BootTrouble({ language: { t }, onRetry }: BootTroubleProps) {
  return (
    <main id="main" className="page boot-trouble">
      <h1>{t('boot.title')}</h1>
      <p className="lead">{t('boot.text')}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </main>
  );
}
