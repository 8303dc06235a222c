import type { RefObject } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Stage, StageView } from './stage.ts';
import { ViewerIcon, type ViewerIconName } from './viewer-icon.tsx';
import { ZOOM_STEP } from './viewer-keys.ts';

export type ViewerToolsProps = {
  readonly stage: RefObject<Stage | undefined>;
  readonly view: StageView | undefined;
};

/** The viewer's buttons; each has its key, which its title names. */
export function ViewerTools({ stage, view }: ViewerToolsProps) {
  const { t } = useLanguage();
  const tool = (icon: ViewerIconName, keys: string, act: (stage: Stage) => void, atLimit = false) => (
    <button
      type="button"
      className="button-icon"
      aria-label={t(`viewer.${icon}`)}
      aria-keyshortcuts={keys}
      title={`${t(`viewer.${icon}`)} (${keys.replace('Shift+', '⇧ ')})`}
      aria-disabled={atLimit}
      onClick={() => !atLimit && stage.current && act(stage.current)}
    >
      <ViewerIcon name={icon} />
    </button>
  );
  return (
    <div className="viewer-tools" role="toolbar" aria-label={t('viewer.tools')}>
      {tool('zoom-out', '-', (it) => it.zoomBy(1 / ZOOM_STEP), view?.isWhole)}
      {tool('zoom-in', '+', (it) => it.zoomBy(ZOOM_STEP), view?.atEnd)}
      {tool('whole', '0', (it) => it.showWhole())}
      {tool('turn-left', 'Shift+R', (it) => it.turn(-1))}
      {tool('turn-right', 'R', (it) => it.turn(1))}
    </div>
  );
}
