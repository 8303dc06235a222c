import { useId, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';

export type ShareVisitProps = { readonly url: string; readonly title: string };

/** The address that holds a visit: to be copied, or handed to another program of the device. */
export function ShareVisit({ url, title }: ShareVisitProps) {
  const { t } = useLanguage();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setSaid(t('trail.copied'));
    } catch {
      // Not allowed, or no such thing here: it lies ready to be copied by hand.
      field.current?.select();
      setSaid(t('trail.copy-by-hand'));
    }
  }
  const share = () => void navigator.share({ url, title }).catch(() => undefined);
  return (
    <div className="visit-share">
      <label htmlFor={`${id}url`}>{t('trail.share-label')}</label>
      <div className="visit-share-line">
        <input
          ref={field}
          id={`${id}url`}
          readOnly
          value={url}
          dir="ltr"
          aria-describedby={`${id}help`}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {t('trail.copy')}
        </button>
        {'share' in navigator && (
          <button type="button" className="button-quiet" onClick={share}>
            {t('trail.share')}
          </button>
        )}
      </div>
      <p id={`${id}help`} className="form-help">
        {t('trail.share-help')}
      </p>
      <p role="status" className="visit-said">
        {said}
      </p>
    </div>
  );
}
