import { type ReactNode, useEffect, useId, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Address } from '../../museum/addresses.ts';
import type { WorkInRoom } from '../../platform/hang-order.ts';
import { useMediaQuery } from '../../ui/index.ts';
import { DepthSwitch } from './depth-switch.tsx';
import type { DetailWays } from './detail-link.tsx';
import { DetailList, OpenDetail } from './details.tsx';
import { WorkFacts } from './work-facts.tsx';
import { WorkNeighbours } from './work-neighbours.tsx';
import { type Depth, ForClass, LookFor, WorkStory } from './work-words.tsx';

export type WorkLabelProps = {
  readonly found: WorkInRoom;
  readonly address: Extract<Address, { kind: 'work' }>;
  readonly depth: Depth;
  readonly onDepth: (depth: Depth) => void;
  /** A detail is pointed at, or no longer. */
  readonly onLight: DetailWays['onLight'];
  readonly onClose: () => void;
  /** What leads closer to the picture. */
  readonly children?: ReactNode;
  /** Where one might go from here. */
  readonly end?: ReactNode;
};

/** The label of the work one stands before: beside it on wide screens, a sheet below its middle on phones. */
export function WorkLabel(props: WorkLabelProps) {
  const { found, address, depth, onDepth, onLight, onClose, children, end } = props;
  const { t, text, langOf } = useLanguage();
  const [raised, setRaised] = useState(false);
  const touch = useMediaQuery('(pointer: coarse)');
  const heading = useId();
  const { work } = found;
  const ways = { work, address, onLight };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);

  return (
    <aside className={raised ? 'panel work-label raised' : 'panel work-label'} aria-labelledby={heading}>
      <div className="panel-top">
        <button
          type="button"
          className="button-quiet sheet-toggle"
          aria-expanded={raised}
          onClick={() => setRaised(!raised)}
        >
          {t(raised ? 'work.lower' : 'work.raise')}
        </button>
        <button type="button" className="button-icon" aria-label={t('work.close')} onClick={onClose}>
          <span aria-hidden="true" className="icon-close" />
        </button>
      </div>
      <div className="panel-body">
        <h2 id={heading} {...langOf(work.label)}>
          {text(work.label)}
        </h2>
        <p className="work-maker">{text(work.maker.label)}</p>
        <OpenDetail ways={ways} />
        {children}
        {work.kind === 'object' && (
          <p className="turn-hint">{t(touch ? 'work.turn-touch' : 'work.turn-keys')}</p>
        )}
        {work.summaryForChildren && <DepthSwitch depth={depth} onDepth={onDepth} />}
        <WorkStory ways={ways} depth={depth} />
        <LookFor ways={ways} />
        <DetailList ways={ways} />
        <ForClass work={work} />
        <WorkFacts work={work} />
        {end}
      </div>
      <WorkNeighbours found={found} address={address} />
    </aside>
  );
}
