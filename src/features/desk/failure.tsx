import { useLanguage } from '../../i18n/index.ts';
import { AddressLink } from '../../ui/index.ts';
import { type DeskFailure, failureSentence } from './outcomes.ts';

export type FailureProps = { readonly failure: DeskFailure; readonly onRetry?: () => void };

/** Why nothing is shown, and the way on. */
export function Failure({ failure, onRetry }: FailureProps) {
  const language = useLanguage();
  const { lang, t } = language;
  return (
    <div className="trouble" role="alert">
      <p>{failureSentence(failure, language)}</p>
      {failure.kind === 'signed-out' && (
        <AddressLink to={{ kind: 'sign-in', lang }} className="button">
          {t('desk.sign-in')}
        </AddressLink>
      )}
      {failure.kind === 'unreachable' && onRetry && (
        <button type="button" className="button-quiet" onClick={onRetry}>
          {t('desk.again')}
        </button>
      )}
    </div>
  );
}
