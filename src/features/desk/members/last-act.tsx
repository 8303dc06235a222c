import { useLanguage } from '../../../i18n/index.ts';
import { type DeskFailure, failureSentence } from '../outcomes.ts';
import type { LastAct } from './open-sheet.ts';

export type LastActLineProps = {
  readonly last: LastAct | undefined;
  readonly failure: DeskFailure | undefined;
  readonly acting: boolean;
  readonly onUndo: () => void;
};

/** Says what was just done, with the way back. */
export function LastActLine({ last, failure, acting, onUndo }: LastActLineProps) {
  const language = useLanguage();
  const { t } = language;
  return (
    <div className="desk-last" role="status">
      {last && <p>{last.isUndone ? t('desk.undone') : t(`desk.done.${last.act}`)}</p>}
      {last?.undo && (
        <button type="button" className="button-quiet" aria-disabled={acting} onClick={onUndo}>
          {t('desk.undo')}
        </button>
      )}
      {failure && <p className="desk-failure">{failureSentence(failure, language)}</p>}
    </div>
  );
}
