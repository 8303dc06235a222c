import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../i18n/index.ts';
import type { Address } from '../../museum/addresses.ts';
import type { Hit, Search } from '../../museum/search/index.ts';
import { useModal } from '../../ui/index.ts';
import './search.css';
import { SearchAnswer } from './search-answer.tsx';
import { SearchResults } from './search-results.tsx';
import { createFinder } from './search-store.ts';
import { SearchSuggestions } from './search-suggestions.tsx';
import './search-suggestions.css';

/** Where a work that was found is, and what of its place is shown. */
export type FoundPlace = {
  readonly address: Address;
  readonly room: string;
  readonly thumbnailUrl: string | undefined;
};

export type SearchPanelProps = {
  readonly search: Search;
  readonly placeOf: (hit: Hit) => FoundPlace;
  /** What to begin with: what rooms are about, and levels of school. */
  readonly themes: readonly string[];
  readonly schools: readonly string[];
  /** Some rooms are closed to this visitor, whose works are not found. */
  readonly someClosed: boolean;
  readonly onGo: (address: Address) => void;
  readonly onClose: () => void;
};

/** Search as one types, above the page: a field and below it what it finds (ARIA APG, combobox with listbox popup). */
export function SearchPanel({
  search,
  placeOf,
  themes,
  schools,
  someClosed,
  onGo,
  onClose,
}: SearchPanelProps) {
  const { t } = useLanguage();
  const [finder] = useState(() => createFinder(search));
  const { typed, shown, pending, active } = useStore(finder.store);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useModal(dialog, 'input');
  useEffect(() => finder.dispose, [finder]);

  const hits = shown.kind === 'found' ? shown.hits : [];
  async function goToChosen() {
    const hit = await finder.choose();
    if (hit) onGo(placeOf(hit).address);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') finder.move(1);
    else if (event.key === 'ArrowUp') finder.move(-1);
    else if (event.key === 'Enter') void goToChosen();
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      className="search"
      aria-label={t('find.title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // The walk below has keys of its own.
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="search-sheet">
        <div className="search-top">
          <input
            className="search-field"
            type="text"
            role="combobox"
            aria-label={t('find.label')}
            aria-expanded={hits.length > 0}
            aria-controls={`${id}list`}
            aria-autocomplete="list"
            aria-activedescendant={active === undefined ? undefined : `${id}hit${active}`}
            aria-describedby={`${id}hint`}
            placeholder={t('find.label')}
            value={typed}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
            onChange={(event) => finder.type(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className="button-icon" aria-label={t('find.close')} onClick={onClose}>
            <span aria-hidden="true" className="icon-close" />
          </button>
        </div>
        <div className="search-body" aria-busy={pending}>
          <SearchAnswer {...{ shown, pending, someClosed }} hintId={`${id}hint`} onRetry={finder.retry} />
          {shown.kind === 'nothing-asked' && !pending && typed === '' && (
            <SearchSuggestions
              {...{ themes, schools }}
              onSearch={(words) => {
                finder.type(words);
                dialog.current?.querySelector('input')?.focus();
              }}
            />
          )}
          <SearchResults {...{ hits, active, placeOf, onGo, id }} />
          {shown.kind === 'found' && shown.total > hits.length && (
            <button type="button" className="button-quiet search-more" onClick={finder.showMore}>
              {t('find.more')}
            </button>
          )}
        </div>
      </div>
    </dialog>
  );
}
