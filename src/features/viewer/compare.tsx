import { type RefObject, useEffect, useRef } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Work } from '../../museum/format/works.ts';
import type { Http } from '../../platform/http.ts';
import { CompareScale } from './compare-scale.tsx';
import { bothStages, type Side, useSameScale } from './compare-stages.ts';
import type { OpenStage, Stage } from './stage.ts';
import { useStage } from './use-stage.ts';
import { ViewerTools } from './viewer-tools.tsx';

/** A work, and where its room's files are. */
export type ShownWork = { readonly work: Work; readonly filesUrl: string };

export type CompareProps = {
  readonly first: ShownWork;
  readonly second: ShownWork;
  readonly http: Http;
  readonly openStage: OpenStage;
  /** Takes what keys and buttons move: both pictures together. */
  readonly stage: RefObject<Stage | undefined>;
};

/** Two works side by side at one scale, as large to each other as they are on their walls. */
export function Compare({ first, second, http, openStage, stage }: CompareProps) {
  const { t } = useLanguage();
  const a = useSide(first, http, openStage);
  const b = useSide(second, http, openStage);
  const { showWhole } = useSameScale(a, b);
  useEffect(() => {
    stage.current = bothStages(a, b, showWhole);
    return () => {
      stage.current = undefined;
    };
  });
  const { view } = a.at;
  const trouble = a.at.trouble ?? b.at.trouble;
  const retry = () => {
    if (a.at.trouble) a.at.retry();
    if (b.at.trouble) b.at.retry();
  };
  return (
    <>
      <div className="viewer-middle viewer-pair">
        <Picture side={a} isFocused />
        <Picture side={b} />
        {trouble && (
          <div className="viewer-trouble" role="alert">
            <p>{t(trouble === 'picture' ? 'viewer.picture-missing' : 'viewer.tiles-missing')}</p>
            <button type="button" className="button" onClick={retry}>
              {t('retry')}
            </button>
          </div>
        )}
      </div>
      <footer className="viewer-bottom">
        {view ? <CompareScale pxPerM={view.widthPx / first.work.dimensions.widthM} /> : <span />}
        <ViewerTools stage={stage} view={undefined} />
      </footer>
    </>
  );
}

function useSide({ work, filesUrl }: ShownWork, http: Http, openStage: OpenStage): Side {
  const surface = useRef<HTMLDivElement>(null);
  const at = useStage(surface, { work, filesUrl, http, openStage, anyScale: true });
  return { work, surface, at };
}

function Picture({ side, isFocused = false }: { readonly side: Side; readonly isFocused?: boolean }) {
  const { text, langOf } = useLanguage();
  const { work, surface } = side;
  return (
    <figure className="viewer-half">
      <div
        ref={surface as RefObject<HTMLDivElement>}
        className="viewer-stage"
        role="img"
        aria-label={`${text(work.label)}. ${text(work.alt)}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture moves under the arrow keys
        tabIndex={0}
        {...(isFocused ? { 'data-autofocus': '' } : {})}
      />
      <figcaption {...langOf(work.label)}>{text(work.label)}</figcaption>
    </figure>
  );
}
