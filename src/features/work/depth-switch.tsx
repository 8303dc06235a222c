import { useLanguage } from '../../i18n/index.ts';
import type { Depth } from './work-words.tsx';

export type DepthSwitchProps = { readonly depth: Depth; readonly onDepth: (depth: Depth) => void };

const DEPTHS: readonly Depth[] = ['full', 'children'];

/** Chooses for whom works are told. */
export function DepthSwitch({ depth, onDepth }: DepthSwitchProps) {
  const { t } = useLanguage();
  return (
    <fieldset className="depth-switch">
      <legend className="visually-hidden">{t('work.depth')}</legend>
      {DEPTHS.map((each) => (
        <button key={each} type="button" aria-pressed={depth === each} onClick={() => onDepth(each)}>
          {t(`work.depth-${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
