import type { CSSProperties } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import { inGoodUnit, scaleBar } from './scale.ts';

const INCH_M = 0.0254;

/** How long a round length is on both pictures, in centimetres and in inches. */
export function CompareScale({ pxPerM }: { readonly pxPerM: number }) {
  const { t, number } = useLanguage();
  const metric = scaleBar(1, pxPerM);
  const inches = scaleBar(1 / INCH_M, pxPerM);
  const { value, unit } = inGoodUnit(metric.lengthM);
  const bar = (px: number, words: string) => (
    <p className="viewer-bar" style={{ '--bar': `${px}px` } as CSSProperties}>
      {words}
    </p>
  );
  return (
    <div className="viewer-scale viewer-scales">
      {bar(metric.px, `${number(value)}\u00a0${unit}`)}
      {bar(inches.px, t('viewer.inches', { value: number(Number(inches.lengthM.toPrecision(3)), 3) }))}
    </div>
  );
}
