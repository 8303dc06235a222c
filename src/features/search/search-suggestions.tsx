import { useId } from 'react';
import { useLanguage } from '../../i18n/index.ts';

export type SearchSuggestionsProps = {
  /** What rooms are about, as their names say it. */
  readonly themes: readonly string[];
  /** Levels of school, in the words by which they are indexed. */
  readonly schools: readonly string[];
  readonly onSearch: (words: string) => void;
};

/** Where to begin: a school's level, or a room's theme, searched as if it had been typed. */
export function SearchSuggestions({ themes, schools, onSearch }: SearchSuggestionsProps) {
  const { t } = useLanguage();
  return (
    <div className="search-suggestions">
      <Group title={t('find.by-theme')} words={themes} onSearch={onSearch} />
      <Group title={t('find.by-school')} words={schools} onSearch={onSearch} />
    </div>
  );
}

type GroupProps = {
  readonly title: string;
  readonly words: readonly string[];
  readonly onSearch: (words: string) => void;
};

function Group({ title, words, onSearch }: GroupProps) {
  const id = useId();
  if (words.length === 0) return null;
  return (
    <div>
      <p id={id} className="search-suggestions-title">
        {title}
      </p>
      <ul aria-labelledby={id}>
        {words.map((each) => (
          <li key={each}>
            <button type="button" className="search-suggestion" onClick={() => onSearch(each)}>
              {each}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
