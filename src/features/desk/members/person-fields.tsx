import { useLanguage } from '../../../i18n/index.ts';
import { NOTE_LONGEST, type Person } from '../../../museum/desk/acts.ts';
import { useDeskTools } from '../desk-tools.ts';
import { Field } from '../field.tsx';
import { languageName } from '../language-name.ts';

export type PersonFieldsProps = {
  readonly person: Person;
  readonly onChange: (person: Person) => void;
};

/** What the museum knows of somebody in words. */
export function PersonFields({ person, onChange }: PersonFieldsProps) {
  const { t } = useLanguage();
  const { languages } = useDeskTools();
  return (
    <>
      <Field label={t('desk.person.name')}>
        <input
          value={person.name}
          autoComplete="off"
          dir="auto"
          onChange={(event) => onChange({ ...person, name: event.target.value })}
        />
      </Field>
      <Field label={t('desk.person.email')} help={t('desk.person.email-help')}>
        <input
          type="email"
          value={person.email ?? ''}
          autoComplete="off"
          onChange={(event) => onChange({ ...person, email: event.target.value || null })}
        />
      </Field>
      <Field label={t('desk.person.language')}>
        <select
          value={person.language ?? ''}
          onChange={(event) => onChange({ ...person, language: event.target.value || null })}
        >
          <option value="">{t('desk.person.no-language')}</option>
          {[...new Set([...languages, ...(person.language ? [person.language] : [])])].map((lang) => (
            <option key={lang} value={lang}>
              {languageName(lang)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('desk.person.note')} help={t('desk.person.note-help')}>
        <textarea
          value={person.note ?? ''}
          rows={2}
          maxLength={NOTE_LONGEST}
          dir="auto"
          onChange={(event) => onChange({ ...person, note: event.target.value || null })}
        />
      </Field>
    </>
  );
}
