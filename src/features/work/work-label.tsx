import { useEffect, useId, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Address } from '../../museum/addresses.ts';
import type { WorkInRoom } from '../../platform/hang-order.ts';
import { Paragraphs } from '../../ui/index.ts';
import { WorkFacts } from './work-facts.tsx';
import { WorkNeighbours } from './work-neighbours.tsx';

export type WorkLabelProps = {
  readonly found: WorkInRoom;
  readonly address: Extract<Address, { kind: 'work' }>;
  readonly onClose: () => void;
};

/** The label of the work one stands before: beside it on wide screens, a sheet below its middle on phones. */
export function WorkLabel({ found, address, onClose }: WorkLabelProps) {
  const { t, text, langOf } = useLanguage();
  const [raised, setRaised] = useState(false);
  const heading = useId();
  const { work } = found;

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
        <Paragraphs className="prose" text={text(work.summary)} {...langOf(work.summary)} />
        <WorkFacts work={work} />
      </div>
      <WorkNeighbours found={found} address={address} />
    </aside>
  );
}
