import { type CSSProperties, useEffect, useState } from 'react';
import { type Language, useLanguage } from '../../i18n/index.ts';
import { inGoodUnit, magnification, scaleBar } from './scale.ts';
import type { StageView } from './stage.ts';

export type ViewerScaleProps = {
  readonly widthM: number;
  readonly view: StageView;
  /** One is beyond the picture's last pixel, in what is computed. */
  readonly beyond: boolean;
};

/** How large what one sees is on the work itself; beyond its last pixel, how large the whole of it would be. */
export function ViewerScale({ widthM, view, beyond }: ViewerScaleProps) {
  const language = useLanguage();
  const { t } = language;
  const bar = scaleBar(widthM, view.widthPx);
  const times = magnification(widthM, view.widthPx);
  return (
    <div className="viewer-scale">
      {beyond ? (
        <p>
          <span className="viewer-times">{timesText(times, language)}</span>{' '}
          {view.atEnd
            ? t('viewer.numbers-end')
            : t('viewer.whole-width', { width: widthText(times * widthM, language) })}
        </p>
      ) : (
        <p className="viewer-bar" style={{ '--bar': `${bar.px}px` } as CSSProperties}>
          {lengthText(bar.lengthM, language)}
        </p>
      )}
      <ZoomAnnouncement zoom={times} text={t('viewer.zoomed', { times: timesText(times, language) })} />
    </div>
  );
}

const QUIET_MS = 800;

/** Says how near one is once it has come to rest, and only where it has at least halved or doubled since. */
function ZoomAnnouncement({ zoom, text }: { readonly zoom: number; readonly text: string }) {
  const [said, setSaid] = useState({ zoom, text: '' });
  useEffect(() => {
    if (Math.abs(Math.log2(zoom / said.zoom)) < 0.99) return;
    const timer = setTimeout(() => setSaid({ zoom, text }), QUIET_MS);
    return () => clearTimeout(timer);
  }, [zoom, text, said.zoom]);
  return (
    <span className="visually-hidden" aria-live="polite">
      {said.text}
    </span>
  );
}

function lengthText(lengthM: number, { number }: Language): string {
  const { value, unit } = inGoodUnit(lengthM);
  return `${number(value)}\u00a0${unit}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A factor as one reads it: `× 0.8`, `× 350`, `× 2.1 · 10⁹`. */
function timesText(times: number, { number }: Language): string {
  if (times < 1e6) return `×\u00a0${number(Number(times.toPrecision(2)), 2)}`;
  const power = Math.floor(Math.log10(times));
  const raised = [...String(power)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return `×\u00a0${number(Number((times / 10 ** power).toPrecision(2)))}\u00a0·\u00a010${raised}`;
}

const MILLION_KM_M = 1e9;

/** A width in metres, kilometres or millions of them. */
function widthText(widthM: number, { lang, t }: Language): string {
  const rounded = (value: number) => Number(value.toPrecision(2));
  if (widthM >= MILLION_KM_M) return t('viewer.million-km', { count: rounded(widthM / MILLION_KM_M) });
  const [value, unit] = widthM >= 1000 ? [widthM / 1000, 'kilometer'] : [widthM, 'meter'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit }).format(rounded(value));
}
