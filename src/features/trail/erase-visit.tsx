import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';

/** Erases the visit, after one has said so twice. */
export function EraseVisit({ onErase }: { readonly onErase: () => void }) {
  const { t } = useLanguage();
  const [asks, setAsks] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asks) keep.current?.focus();
    else if (wasAsked.current) start.current?.focus();
    wasAsked.current = asks;
  }, [asks]);
  if (!asks) {
    return (
      <button ref={start} type="button" className="button-quiet" onClick={() => setAsks(true)}>
        {t('trail.erase')}
      </button>
    );
  }
  return (
    <fieldset className="visit-erase">
      <legend>{t('trail.erase-ask')}</legend>
      <button ref={keep} type="button" className="button-quiet" onClick={() => setAsks(false)}>
        {t('trail.erase-keep')}
      </button>
      <button type="button" className="button button-danger" onClick={onErase}>
        {t('trail.erase-do')}
      </button>
    </fieldset>
  );
}
