import { useEffect, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';

export type PasskeyButtonProps = {
  /** Signs in; gives the sentence that says why it did not work. */
  readonly onUse: () => Promise<string | undefined>;
};

/** Signs in by a passkey, where the browser has such a thing. */
export function PasskeyButton({ onUse }: PasskeyButtonProps) {
  const { t } = useLanguage();
  const [isPossible, setPossible] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => setPossible('PublicKeyCredential' in window), []);

  async function use() {
    if (isBusy) return;
    setBusy(true);
    setTrouble(await onUse());
    setBusy(false);
  }

  if (!isPossible) return null;
  return (
    <div className="sign-in-passkey">
      <h3>{t('signIn.by-passkey')}</h3>
      <p className="form-help">{t('signIn.passkey-lead')}</p>
      <button type="button" className="button-quiet" aria-disabled={isBusy} onClick={() => void use()}>
        {t(isBusy ? 'signIn.waiting' : 'signIn.passkey-use')}
      </button>
      <div aria-live="assertive" className="form-trouble">
        {trouble && <p>{trouble}</p>}
      </div>
    </div>
  );
}
