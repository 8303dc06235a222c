import { useLanguage } from '../../i18n/index.ts';
import type { PlanZoom } from './use-zoom.ts';

/** What makes the plan larger and smaller without a wheel, a trackpad or a key. */
export function ZoomButtons({ zoom }: { readonly zoom: PlanZoom }) {
  const { t } = useLanguage();
  const isWhole = zoom.scale === 1;
  return (
    <fieldset className="map-zoom">
      <legend className="visually-hidden">{t('map.zoom')}</legend>
      <button
        type="button"
        className="button-icon"
        aria-label={t('map.zoom-in')}
        aria-disabled={!zoom.canGrow}
        onClick={() => zoom.by(1)}
      >
        <span aria-hidden="true" className="icon-plus" />
      </button>
      <button
        type="button"
        className="button-icon"
        aria-label={t('map.zoom-out')}
        aria-disabled={isWhole}
        onClick={() => zoom.by(-1)}
      >
        <span aria-hidden="true" className="icon-minus" />
      </button>
      {!isWhole && (
        <button type="button" className="button-quiet" onClick={zoom.whole}>
          {t('map.zoom-whole')}
        </button>
      )}
    </fieldset>
  );
}
