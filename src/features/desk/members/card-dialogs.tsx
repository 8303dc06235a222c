import { useState } from 'react';
import { useLanguage } from '../../../i18n/index.ts';
import type { DeskCard, DeskMembership } from '../../../museum/desk/answers.ts';
import { ActDialog } from '../act-dialog.tsx';
import { Check, Field } from '../field.tsx';
import type { SheetPartProps } from './member-sheet.tsx';

/** What is about to be done to a card or a seat. */
export type CardQuestion = {
  readonly kind: 'send' | 'replace' | 'revoke' | 'give';
  readonly seat: number;
  readonly card: DeskCard | undefined;
};

export type CardDialogProps = SheetPartProps & {
  readonly asked: CardQuestion;
  readonly membership: DeskMembership;
  readonly onClose: () => void;
};

export function CardDialog({ sheet, act, asked, membership, onClose }: CardDialogProps) {
  const { t } = useLanguage();
  const { kind, seat, card } = asked;
  const { email } = sheet.member;
  const [mail, setMail] = useState(email !== null);
  const [name, setName] = useState('');
  const holder = card?.holderName ?? '';

  async function confirm() {
    if (kind === 'give') return act({ act: 'name-seat', membership: membership.id, seat, name, mail });
    if (!card) return undefined;
    if (kind === 'send') return act({ act: 'resend-card', card: card.id });
    if (kind === 'replace') return act({ act: 'replace-card', card: card.id, mail });
    return act({ act: 'revoke-card', card: card.id });
  }

  return (
    <ActDialog
      title={t(`desk.cards.${kind}-title`, { name: holder, seat })}
      confirm={t(`desk.cards.${kind}`)}
      grave={kind === 'revoke'}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t(`desk.cards.${kind}-text`, { email: email ?? '' })}</p>
      {kind === 'give' && (
        <Field label={t('desk.cards.holder')}>
          <input
            value={name}
            autoComplete="off"
            dir="auto"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
      )}
      {(kind === 'replace' || kind === 'give') && email !== null && (
        <Check label={t('desk.mail-new-card')} checked={mail} onChange={setMail} />
      )}
    </ActDialog>
  );
}
