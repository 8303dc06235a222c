import { type RefObject, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import { findDetail } from '../../museum/find-detail.ts';
import type { Detail } from '../../museum/format/details.ts';
import type { Http } from '../../platform/http.ts';
import type { ShownWork } from './compare.tsx';
import type { OpenStage, Stage } from './stage.ts';
import { useStage } from './use-stage.ts';
import { ViewerDetails } from './viewer-details.tsx';
import { ViewerScale } from './viewer-scale.tsx';
import { ViewerTools } from './viewer-tools.tsx';

export type ViewerSingleProps = ShownWork & {
  readonly http: Http;
  readonly openStage: OpenStage;
  /** Takes what keys and buttons move. */
  readonly stage: RefObject<Stage | undefined>;
  /** The detail that it opens on. */
  readonly detail: string | undefined;
  /** Ids of what names and describes the picture. */
  readonly heading: string;
  readonly description: string;
};

/** One picture, its scale, its details, and the buttons that move it. */
export function ViewerSingle({ work, filesUrl, http, openStage, stage, detail, ...ids }: ViewerSingleProps) {
  const { t } = useLanguage();
  const surface = useRef<HTMLDivElement>(null);
  const {
    view,
    loading,
    trouble,
    retry,
    stage: own,
  } = useStage(surface, { work, filesUrl, http, openStage });
  const [shown, setShown] = useState(detail);
  useEffect(() => {
    stage.current = own.current;
  });
  function show({ id, region }: Detail) {
    setShown(id);
    own.current?.showRegion(region);
  }
  const isOpen = view !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as there is a picture to go about in
  useEffect(() => {
    const first = isOpen && findDetail(work, detail);
    if (first) show(first);
  }, [isOpen]);

  const deep = work.kind === 'picture' && work.computed !== undefined;
  const beyond = deep && view !== undefined && view.pixelPx > 1;
  return (
    <>
      <div className="viewer-middle">
        <div
          ref={surface}
          className="viewer-stage"
          role="img"
          aria-labelledby={ids.heading}
          aria-describedby={ids.description}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture moves under the arrow keys
          tabIndex={0}
          data-autofocus=""
        />
        {loading && !trouble && (
          <p className="viewer-loading">{t(beyond ? 'viewer.computing' : 'viewer.loading')}</p>
        )}
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
        {view ? <ViewerScale widthM={work.dimensions.widthM} view={view} beyond={beyond} /> : <span />}
        {work.details && <ViewerDetails details={work.details} shown={shown} onShow={show} />}
        <ViewerTools stage={stage} view={view} />
      </footer>
    </>
  );
}
