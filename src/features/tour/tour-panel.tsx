import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../i18n/index.ts';
import type { Tour, TourEntry } from '../../museum/format/tour.ts';
import { minutesLeft, roomsOfTour } from '../../museum/tours/order.ts';
import { tourKeys } from './tour-keys.ts';
import type { TourRun } from './tour-run.ts';
import { TourWords } from './tour-words.tsx';
import './tour-panel.css';

export type TourPanelProps = {
  readonly entry: TourEntry;
  readonly tour: Tour;
  readonly run: TourRun;
  readonly onLeave: () => void;
  /** Whether what is heard is shown, too. */
  readonly wantsCaptions: boolean;
  readonly onCaptions: (wanted: boolean) => void;
  /** Where to go on once the tour has ended. */
  readonly children: ReactNode;
};

/** What is told on a tour, and the hands on it: beside the scene, or below it on a phone. */
export function TourPanel(props: TourPanelProps) {
  const { entry, tour, run, onLeave, wantsCaptions, onCaptions, children } = props;
  const { t, text, lang } = useLanguage();
  const { index, isPlaying, strayed, isEnded, isAloud, isUnheard } = useStore(run.store);
  const [showsAll, setShowsAll] = useState(false);
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => tourKeys(document, panel, run), [run]);
  useEffect(
    () =>
      run.store.subscribe(({ index: now }, before) => {
        if (now !== before.index && panel.current) panel.current.scrollTop = 0;
      }),
    [run],
  );
  const stop = tour.stops[index]!;
  const count = tour.stops.length;
  // What is not heard can only be read.
  const isHeard = isAloud && !isUnheard;
  const showsCaptions = wantsCaptions || !isHeard;
  return (
    <aside ref={panel} className="panel tour-panel" aria-labelledby={heading}>
      <div className="panel-top tour-top">
        <p className="eyebrow">{text(entry.label)}</p>
        <button type="button" className="button-icon" aria-label={t('tour.leave')} onClick={onLeave}>
          <span aria-hidden="true" className="icon-close" />
        </button>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {isEnded ? t('tour.ended') : t('tour.announce', { index: index + 1, count, label: text(stop.label) })}
      </p>
      <div className="panel-body tour-body">
        {isEnded ? (
          <>
            <h2 id={heading}>{t('tour.ended')}</h2>
            {children}
          </>
        ) : (
          <>
            <h2 id={heading}>{text(stop.label)}</h2>
            <p className="tour-place">
              {t('tour.place', { index: index + 1, count })} ·{' '}
              {t('tour.left', { count: minutesLeft(tour, index, lang) })} ·{' '}
              {t('tour.rooms', { count: roomsOfTour(tour).length })}
            </p>
            <TourWords run={run} stop={stop} showsAll={showsAll} showsCaptions={showsCaptions} />
          </>
        )}
      </div>
      <div className="tour-foot">
        {strayed && !isEnded && (
          <p className="tour-back">
            <button type="button" className="button" aria-keyshortcuts="b" onClick={run.comeBack}>
              {t('tour.back')}
            </button>
          </p>
        )}
        <div className="tour-hands">
          <button
            type="button"
            className="button-quiet"
            aria-keyshortcuts="p"
            aria-disabled={index === 0}
            onClick={index === 0 ? undefined : run.previous}
          >
            {t('tour.previous')}
          </button>
          <button
            type="button"
            className="button"
            aria-keyshortcuts="k"
            aria-disabled={isEnded}
            onClick={run.togglePlay}
          >
            {t(isPlaying && !strayed ? 'tour.pause' : 'tour.play')}
          </button>
          <button
            type="button"
            className="button-quiet"
            aria-keyshortcuts="n"
            aria-disabled={isEnded}
            onClick={run.next}
          >
            {t(index + 1 < count ? 'tour.next' : 'tour.finish')}
          </button>
        </div>
      </div>
      <div className="tour-switches">
        <label>
          <input type="checkbox" checked={isAloud} onChange={run.toggleVoice} />
          {t('tour.voice')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={showsCaptions}
            disabled={!isHeard}
            onChange={() => onCaptions(!wantsCaptions)}
          />
          {t('tour.captions')}
        </label>
        <label>
          <input type="checkbox" checked={showsAll} onChange={() => setShowsAll(!showsAll)} />
          {t('tour.whole-text')}
        </label>
      </div>
    </aside>
  );
}
