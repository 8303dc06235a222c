import { type FormEvent, useId, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { GiftRequest } from '../../museum/joining/api.ts';
import type { ConsentPurpose } from '../../museum/joining/consents.ts';
import { Consents } from './consents.tsx';
import { Field } from './field.tsx';
import type { JoinOutcome } from './join-api.ts';
import { joinSentence } from './sentences.ts';
import { troubleOf } from './wish.ts';

export type GiftFormProps = {
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onRedeem: (request: GiftRequest) => Promise<JoinOutcome<unknown>>;
};

type Sending = 'idle' | 'waiting' | Exclude<JoinOutcome<unknown>, { kind: 'ok' }>;

/** Where a gift's code becomes somebody's own membership. */
export function GiftForm({ code, onCode, onRedeem }: GiftFormProps) {
  const language = useLanguage();
  const { lang, t } = language;
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [consents, setConsents] = useState<readonly ConsentPurpose[]>([]);
  const [missing, setMissing] = useState<{ code?: boolean; name?: boolean; email?: boolean }>({});
  const [sending, setSending] = useState<Sending>('idle');
  const id = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (sending === 'waiting') return;
    const found = { code: code.trim() === '', ...troubleOf({ isGift: false, name, email }, undefined) };
    setMissing(found);
    const first = (['code', 'name', 'email'] as const).find((field) => found[field]);
    if (first) {
      form.current?.querySelector<HTMLElement>(`input[name="${first}"]`)?.focus();
      return;
    }
    setSending('waiting');
    const outcome = await onRedeem({
      code,
      name: name.trim(),
      email: email.trim(),
      language: lang,
      consents: [...consents],
    });
    setSending(outcome.kind === 'ok' ? 'idle' : outcome);
  }

  return (
    <form ref={form} className="gift-form" onSubmit={submit} noValidate aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{t('gift.take')}</h2>
      <Field
        label={t('gift.code')}
        name="code"
        className="code-field"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        dir="ltr"
        value={code}
        help={t('gift.code-help')}
        trouble={missing.code ? t('gift.code-missing') : undefined}
        onText={onCode}
      />
      <Field
        label={t('join.name')}
        name="name"
        autoComplete="name"
        maxLength={120}
        value={name}
        help={t('join.name-help')}
        trouble={missing.name ? t('join.bad-name') : undefined}
        onText={setName}
      />
      <Field
        label={t('join.email')}
        name="email"
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        value={email}
        help={t('join.email-help')}
        trouble={missing.email ? t('join.bad-email') : undefined}
        onText={setEmail}
      />
      <Consents given={consents} onChange={setConsents} />
      <div aria-live="assertive" className="form-trouble">
        {typeof sending === 'object' && <p>{joinSentence(sending, language)}</p>}
      </div>
      <button type="submit" className="button button-large" aria-disabled={sending === 'waiting'}>
        {t(sending === 'waiting' ? 'join.waiting' : 'gift.redeem')}
      </button>
    </form>
  );
}
