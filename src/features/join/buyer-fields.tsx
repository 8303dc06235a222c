import { useId } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { OfferedTier } from '../../museum/joining/offers.ts';
import { Field } from './field.tsx';
import { HolderFields } from './holder-fields.tsx';
import type { Filled, FormTrouble, SignedIn } from './wish.ts';

export type BuyerFieldsProps = {
  readonly offered: OfferedTier;
  readonly filled: Filled;
  readonly trouble: FormTrouble;
  readonly signedIn: SignedIn | undefined;
  readonly languages: readonly string[];
  readonly languageName: (lang: string) => string;
  readonly fill: (change: Partial<Filled>) => void;
};

/** Who buys, and who else is to get a card or the words that go with a gift. */
export function BuyerFields(props: BuyerFieldsProps) {
  const { offered, filled, trouble, signedIn, fill } = props;
  const { t } = useLanguage();
  const isKnown = signedIn !== undefined && !filled.isGift;
  return (
    <fieldset className="join-person">
      <legend>{t(filled.isGift ? 'join.giver' : 'join.you')}</legend>
      {isKnown ? (
        <p>
          {t(offered.tier.offer.seats > 1 ? 'join.signed-in-cards' : 'join.signed-in', {
            name: signedIn.name,
          })}
        </p>
      ) : (
        <>
          <Field
            label={t('join.name')}
            name="name"
            autoComplete="name"
            maxLength={120}
            value={filled.name}
            help={t(filled.isGift ? 'join.giver-help' : 'join.name-help')}
            trouble={trouble.name && t('join.bad-name')}
            onText={(name) => fill({ name })}
          />
          <Field
            label={t('join.email')}
            name="email"
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            value={filled.email}
            help={t(filled.isGift ? 'join.gift-email-help' : 'join.email-help')}
            trouble={trouble.email && t('join.bad-email')}
            onText={(email) => fill({ email })}
          />
          <LanguageField {...props} />
        </>
      )}
      {!filled.isGift && !isKnown && offered.tier.offer.seats > 1 && (
        <HolderFields
          count={offered.tier.offer.seats - 1}
          holders={filled.holders}
          onChange={(holders) => fill({ holders })}
        />
      )}
      {filled.isGift && <MessageField {...props} />}
    </fieldset>
  );
}

/** In which language the museum writes; there is nothing to choose in a museum of one. */
function LanguageField({ languages, languageName, filled, fill }: BuyerFieldsProps) {
  const { t } = useLanguage();
  const id = useId();
  if (languages.length < 2) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{t('join.language')}</label>
      <select id={id} value={filled.language} onChange={(event) => fill({ language: event.target.value })}>
        {languages.map((lang) => (
          <option key={lang} value={lang} lang={lang}>
            {languageName(lang)}
          </option>
        ))}
      </select>
    </div>
  );
}

const LONGEST_MESSAGE = 600;

function MessageField({ filled, fill }: BuyerFieldsProps) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('join.message')}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST_MESSAGE}
        value={filled.message}
        aria-describedby={`${id}help`}
        onChange={(event) => fill({ message: event.target.value })}
      />
      <p className="form-help" id={`${id}help`}>
        {t('join.message-help')}
      </p>
    </div>
  );
}
