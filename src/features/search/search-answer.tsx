import { useLanguage } from '../../i18n/index.ts';
import type { Shown } from './search-store.ts';

export type SearchAnswerProps = {
  readonly shown: Shown;
  readonly pending: boolean;
  readonly someClosed: boolean;
  readonly hintId: string;
  readonly onRetry: () => void;
};

/** What a search came to, in words: how many works, or why there are none and what to do. */
export function SearchAnswer({ shown, pending, someClosed, hintId, onRetry }: SearchAnswerProps) {
  const { t } = useLanguage();
  const isEmpty = shown.kind === 'found' && shown.total === 0;
  const isOut = shown.kind === 'unreachable' || (shown.kind === 'found' && shown.incomplete);
  return (
    <>
      <p
        role="status"
        className={shown.kind === 'nothing-asked' && !pending ? 'visually-hidden' : 'search-count'}
      >
        {shown.kind === 'nothing-asked' && pending && t('find.waiting')}
        {shown.kind === 'found' && !isEmpty && t('find.count', { count: shown.total })}
        {isEmpty && t('find.none')}
        {shown.kind === 'no-index' && t('find.no-index')}
        {shown.kind === 'unreachable' && t('find.unreachable')}
      </p>
      <p
        id={hintId}
        className={shown.kind === 'nothing-asked' || isEmpty ? 'search-hint' : 'visually-hidden'}
      >
        {t(isEmpty ? 'find.none-help' : 'find.hint')}
      </p>
      {isEmpty && someClosed && <p className="search-hint">{t('find.closed-rooms')}</p>}
      {isOut && (
        <div className="search-trouble">
          {shown.kind === 'found' && <p>{t('find.incomplete')}</p>}
          <button type="button" className="button-quiet" onClick={onRetry}>
            {t('find.retry')}
          </button>
        </div>
      )}
    </>
  );
}
