import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import { useModal } from '../../ui/index.ts';
import { type DeskFailure, failureSentence } from './outcomes.ts';

export type ActDialogProps = {
  readonly title: string;
  /** What happens then, in a sentence or two, and the fields. */
  readonly children: ReactNode;
  readonly confirm: string;
  /** What the button says that leaves all as it is, where “Cancel” would not be plain. */
  readonly leave?: string;
  /** What is done takes something away from somebody. */
  readonly grave?: boolean;
  /** Gives why it was not done; `undefined` closes. */
  readonly onConfirm: () => Promise<DeskFailure | undefined>;
  readonly onClose: () => void;
  /** Where a refusal that names another member leads. */
  readonly onOpenMember?: (memberId: string) => void;
};

/** Asks before something is done; what was typed stays when it is refused. */
export function ActDialog(props: ActDialogProps) {
  const { title, children, confirm, leave, grave = false, onConfirm, onClose, onOpenMember } = props;
  const language = useLanguage();
  const { t } = language;
  const dialog = useRef<HTMLDialogElement>(null);
  const [failure, setFailure] = useState<DeskFailure>();
  const [waiting, setWaiting] = useState(false);
  const id = useId();
  useModal(dialog, 'input, select, textarea, button');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (waiting) return;
    setWaiting(true);
    const refused = await onConfirm();
    setWaiting(false);
    if (refused) setFailure(refused);
    else onClose();
  }

  return (
    <dialog
      ref={dialog}
      className="desk-dialog"
      aria-labelledby={`${id}title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <h2 id={`${id}title`}>{title}</h2>
        {children}
        <div role="alert" className="desk-failure">
          {failure && <p>{failureSentence(failure, language)}</p>}
          {failure?.kind === 'refused' && failure.memberId !== undefined && onOpenMember && (
            <button
              type="button"
              className="link-button"
              onClick={() => onOpenMember(failure.memberId ?? '')}
            >
              {t('desk.add.open-other')}
            </button>
          )}
        </div>
        <div className="desk-dialog-ends">
          <button type="button" className="button-quiet" onClick={onClose}>
            {leave ?? t('desk.cancel')}
          </button>
          <button type="submit" className={grave ? 'button button-grave' : 'button'} aria-disabled={waiting}>
            {confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}
