import { type FormEvent, useId, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import { signInSentence } from './sentences.ts';
import type { SignInOutcome } from './sign-in-api.ts';

export type LinkFormProps = {
  /** The address that this device knows, if any. */
  readonly knownEmail: string;
  readonly onAsk: (email: string) => Promise<SignInOutcome<true>>;
};

type Asking =
  | { readonly kind: 'idle' | 'waiting' | 'not-an-address' }
  | { readonly kind: 'trouble'; readonly outcome: SignInOutcome<true> }
  | { readonly kind: 'sent'; readonly email: string };

/** Enough to catch a slip; whether there is such an address, only a mail shows. */
const LOOKS_LIKE_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Where one asks for a link by mail. What it says then is the same whether or not the museum knows the address. */
export function LinkForm({ knownEmail, onAsk }: LinkFormProps) {
  const language = useLanguage();
  const { t } = language;
  const [email, setEmail] = useState(knownEmail);
  const [asking, setAsking] = useState<Asking>({ kind: 'idle' });
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (asking.kind === 'waiting') return;
    const address = email.trim();
    if (!LOOKS_LIKE_ADDRESS.test(address)) {
      setAsking({ kind: 'not-an-address' });
      field.current?.focus();
      return;
    }
    setAsking({ kind: 'waiting' });
    const outcome = await onAsk(address);
    if (outcome.kind === 'ok') setAsking({ kind: 'sent', email: address });
    else {
      setAsking(
        outcome.kind === 'refused' && outcome.code === 'bad-request'
          ? { kind: 'not-an-address' }
          : { kind: 'trouble', outcome },
      );
      field.current?.focus();
    }
  }

  if (asking.kind === 'sent')
    return <LinkSent email={asking.email} onAgain={() => setAsking({ kind: 'idle' })} />;
  const trouble =
    asking.kind === 'not-an-address'
      ? t('signIn.not-an-address')
      : asking.kind === 'trouble'
        ? signInSentence(asking.outcome, language)
        : undefined;
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      <label htmlFor={`${id}email`}>{t('signIn.email')}</label>
      <input
        ref={field}
        id={`${id}email`}
        type="email"
        name="email"
        value={email}
        autoComplete="email webauthn"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        aria-describedby={trouble ? `${id}trouble ${id}help` : `${id}help`}
        aria-invalid={trouble !== undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      <div aria-live="assertive" className="form-trouble" id={`${id}trouble`}>
        {trouble && <p>{trouble}</p>}
      </div>
      <p className="form-help" id={`${id}help`}>
        {t('signIn.email-help')}
      </p>
      <button type="submit" className="button" aria-disabled={asking.kind === 'waiting'}>
        {t(asking.kind === 'waiting' ? 'signIn.waiting' : 'signIn.ask')}
      </button>
    </form>
  );
}

function LinkSent({ email, onAgain }: { readonly email: string; readonly onAgain: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="link-sent" role="status">
      <h3>{t('signIn.sent-title')}</h3>
      <p>
        {t('signIn.sent')} <bdi className="sent-to">{email}</bdi>
      </p>
      <p className="form-help">{t('signIn.sent-help')}</p>
      <button type="button" className="button-quiet" onClick={onAgain}>
        {t('signIn.again')}
      </button>
    </div>
  );
}
