import { type FormEvent, useId, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import { cardSentence } from './sentences.ts';
import type { CardOutcome, Gate } from './session-store.ts';

type Trying =
  | { readonly kind: 'idle' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly outcome: CardOutcome };

export type CardFormProps = {
  readonly gate: Gate;
  /** The card was taken. */
  readonly onAccepted?: () => void;
};

/** Where a membership card is typed or pasted; says in a sentence what is wrong with it. */
export function CardForm({ gate, onAccepted }: CardFormProps) {
  const language = useLanguage();
  const { t } = language;
  const [card, setCard] = useState('');
  const [trying, setTrying] = useState<Trying>({ kind: 'idle' });
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  async function submit(event?: FormEvent) {
    event?.preventDefault();
    // Lines may have been broken on the way, and a card’s link holds the card behind its #.
    const token = card.replace(/\s+/g, '').replace(/^.*#/, '');
    if (trying.kind === 'waiting') return;
    if (token === '') {
      setTrying({ kind: 'empty' });
      field.current?.focus();
      return;
    }
    setTrying({ kind: 'waiting' });
    const outcome = await gate.presentCard(token);
    setTrying({ kind: 'answered', outcome });
    if (outcome.kind === 'accepted') {
      setCard('');
      onAccepted?.();
    } else field.current?.focus();
  }

  async function paste() {
    try {
      setCard(await navigator.clipboard.readText());
    } catch {
      field.current?.focus();
    }
  }

  const trouble =
    trying.kind === 'empty'
      ? t('card.empty')
      : trying.kind === 'answered'
        ? cardSentence(trying.outcome, language)
        : undefined;
  return (
    <form className="card-form" onSubmit={submit} noValidate>
      <label htmlFor={`${id}card`}>{t('card.label')}</label>
      <textarea
        ref={field}
        id={`${id}card`}
        rows={3}
        value={card}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        aria-describedby={trouble ? `${id}trouble ${id}help` : `${id}help`}
        aria-invalid={trouble !== undefined && trying.kind !== 'waiting'}
        onChange={(event) => setCard(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) void submit(event);
        }}
      />
      <div aria-live="assertive" className="card-trouble" id={`${id}trouble`}>
        {trouble && <p>{trouble}</p>}
      </div>
      <div className="card-actions">
        <button type="submit" className="button" aria-disabled={trying.kind === 'waiting'}>
          {t(trying.kind === 'waiting' ? 'card.waiting' : 'card.submit')}
        </button>
        <button type="button" className="button-quiet" onClick={() => void paste()}>
          {t('card.paste')}
        </button>
      </div>
      <p className="card-help" id={`${id}help`}>
        {t('card.help')}
      </p>
    </form>
  );
}
