import { useCallback, useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { PlanView, WingChoice } from '../features/plan/index.ts';
import type { Walk } from '../features/walk/index.ts';
import { LanguageProvider, useLanguage } from '../i18n/index.ts';
import type { PlanRoom } from '../museum/format/plan.ts';
import { useMediaQuery } from '../ui/index.ts';
import { PLAN_TEXTS } from './plan-texts.ts';
import { useServices } from './services.ts';
import { useMoreTexts } from './use-more-texts.ts';
import { usePlanView } from './use-plan-view.ts';

export type OpenPlanProps = { readonly walk: Walk };

/** The plan beside the walk: where one is at every moment, and ways to every room. */
export function OpenPlan({ walk }: OpenPlanProps) {
  const { plan, notices } = useServices();
  const onMissing = useCallback(() => {
    plan.setState({ isOpen: false });
    notices.tell({ kind: 'plan-unreachable' });
  }, [plan, notices]);
  const language = useMoreTexts(PLAN_TEXTS, onMissing);
  if (!language) return null;
  return (
    <LanguageProvider value={language}>
      <PlanPanel walk={walk} />
    </LanguageProvider>
  );
}

function PlanPanel({ walk }: OpenPlanProps) {
  const { t } = useLanguage();
  const { plan } = useServices();
  const { here } = useStore(walk.store);
  const { wing, onWing, wings, view } = usePlanView(here);
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  const coversScene = useMediaQuery('(max-width: 40rem)');
  const close = useCallback(() => plan.setState({ isOpen: false }), [plan]);
  useFocusInside(panel);
  useEscape(close);

  const go = (room: string, how: 'walk' | 'cut') => {
    if (coversScene) close();
    walk.visitRoom(room, how);
  };
  const waysTo = (room: PlanRoom) => {
    if (room.id === here) return null;
    if (!view?.isOpen(room)) {
      return (
        <button type="button" className="button" onClick={() => go(room.id, 'walk')}>
          {t('map.to-door')}
        </button>
      );
    }
    return (
      <>
        <button type="button" className="button" onClick={() => go(room.id, 'walk')}>
          {t('map.walk')}
        </button>
        <button type="button" className="button-quiet" onClick={() => go(room.id, 'cut')}>
          {t('map.be-there')}
        </button>
      </>
    );
  };
  return (
    <aside ref={panel} className="panel plan-panel" aria-labelledby={heading}>
      <div className="panel-top">
        <h2 id={heading} className="plan-panel-title">
          {t('map.title')}
        </h2>
        <button type="button" className="button-icon" aria-label={t('map.close')} onClick={close}>
          <span aria-hidden="true" className="icon-close" />
        </button>
      </div>
      <div className="panel-body">
        <WingChoice {...{ wings, wing, onWing }} />
        {view ? (
          <PlanView key={wing} {...view} level={3} poses={walk.poses} waysTo={waysTo} />
        ) : (
          <p className="loading">{t('map.loading')}</p>
        )}
      </div>
    </aside>
  );
}

/** The focus comes to the room one is in; closed, it goes back to where it was, if that is still there. */
function useFocusInside(panel: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else document.querySelector<HTMLElement>('.walk-scene canvas')?.focus();
    };
  }, [panel]);
}

function useEscape(close: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [close]);
}
