import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Work } from '../../museum/format/works.ts';
import { needsInfo } from '../../museum/iiif/image-info.ts';
import type { Http } from '../../platform/http.ts';
import { imageUrl } from '../../platform/iiif.ts';
import { useMediaQuery } from '../../ui/index.ts';
import { withDeepLevels } from './deep-levels.ts';
import { fetchInfo } from './image-info.ts';
import { pyramidOf } from './pyramid.ts';
import type { OpenStage, Stage, StageView } from './stage.ts';

export type StageState = {
  readonly view: StageView | undefined;
  readonly loading: boolean;
  /** `picture`: nothing of it could be had. `tiles`: parts of it are missing. */
  readonly trouble: 'picture' | 'tiles' | undefined;
};

export type StageInput = {
  readonly work: Work;
  readonly filesUrl: string;
  readonly http: Http;
  readonly openStage: OpenStage;
  readonly anyScale?: boolean;
};

const FRESH: StageState = { view: undefined, loading: true, trouble: undefined };

/** Opens the picture of a work in an element, and says how it goes. */
export function useStage(element: RefObject<HTMLElement | null>, input: StageInput) {
  const { work, filesUrl, http, openStage, anyScale } = input;
  const [state, setState] = useState(FRESH);
  const [attempt, setAttempt] = useState(0);
  const stage = useRef<Stage | undefined>(undefined);
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it anew
  useEffect(() => {
    const leaving = new AbortController();
    const patch = (part: Partial<StageState>) => {
      if (!leaving.signal.aborted) setState((before) => ({ ...before, ...part }));
    };
    async function open() {
      const known = work.image;
      const info = needsInfo(known) ? await fetchInfo(http, known, filesUrl, leaving.signal) : undefined;
      if (leaving.signal.aborted) return;
      if (info && info.kind !== 'ok') {
        patch({ trouble: 'picture', loading: false });
        return;
      }
      const pyramid = pyramidOf(info?.value ?? known, imageUrl(known, filesUrl));
      const computed = work.kind === 'picture' ? work.computed : undefined;
      stage.current = openStage(element.current!, {
        pyramid: computed ? withDeepLevels(pyramid, computed) : pyramid,
        computed,
        reducedMotion,
        anyScale,
        onView: (view) => patch({ view }),
        onLoading: (loading) => patch({ loading }),
        onTileFailed: () => patch({ trouble: 'tiles' }),
      });
    }
    setState(FRESH);
    void open();
    return () => {
      leaving.abort();
      stage.current?.dispose();
      stage.current = undefined;
    };
  }, [work, filesUrl, http, openStage, anyScale, reducedMotion, element, attempt]);

  function retry() {
    if (state.trouble === 'picture') setAttempt(attempt + 1);
    else stage.current?.retry();
    setState((before) => ({ ...before, trouble: undefined }));
  }

  return { ...state, stage, retry };
}
