import { useLanguage } from '../../i18n/index.ts';
import type { Detail } from '../../museum/format/details.ts';

export type ViewerDetailsProps = {
  readonly details: readonly Detail[];
  readonly shown: string | undefined;
  readonly onShow: (detail: Detail) => void;
};

/** The parts of a picture that its text speaks of, each to be gone to. */
export function ViewerDetails({ details, shown, onShow }: ViewerDetailsProps) {
  const { t, text, langOf } = useLanguage();
  return (
    <nav className="viewer-details" aria-label={t('details.title')}>
      {details.map((detail) => (
        <button
          key={detail.id}
          type="button"
          aria-pressed={detail.id === shown}
          onClick={() => onShow(detail)}
          {...langOf(detail.label)}
        >
          {text(detail.label)}
        </button>
      ))}
    </nav>
  );
}
