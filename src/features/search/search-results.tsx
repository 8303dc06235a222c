import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/index.ts';
import type { Address } from '../../museum/addresses.ts';
import type { Hit } from '../../museum/search/index.ts';
import { useRouter } from '../../ui/index.ts';
import type { FoundPlace } from './search-panel.tsx';

export type SearchResultsProps = {
  readonly hits: readonly Hit[];
  readonly active: number | undefined;
  readonly placeOf: (hit: Hit) => FoundPlace;
  readonly onGo: (address: Address) => void;
  readonly id: string;
};

/** The works that were found, for the field above to choose from. */
export function SearchResults({ hits, active, placeOf, onGo, id }: SearchResultsProps) {
  const { t } = useLanguage();
  return (
    // The field keeps the focus and names the chosen option.
    <div
      role="listbox"
      hidden={hits.length === 0}
      id={`${id}list`}
      aria-label={t('find.results')}
      className="search-results"
    >
      {hits.map((hit, i) => (
        <SearchResult
          key={`${hit.room}/${hit.work}`}
          {...{ hit, onGo }}
          place={placeOf(hit)}
          id={`${id}hit${i}`}
          isActive={i === active}
        />
      ))}
    </div>
  );
}

type SearchResultProps = {
  readonly hit: Hit;
  readonly place: FoundPlace;
  readonly id: string;
  readonly isActive: boolean;
  readonly onGo: (address: Address) => void;
};

function SearchResult({ hit, place, id, isActive, onGo }: SearchResultProps) {
  const router = useRouter();
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);

  function onClick(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey) window.open(router.href(place.address), '_blank', 'noopener');
    else onGo(place.address);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
    <div
      ref={option}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="search-result"
      onClick={onClick}
    >
      <Thumbnail url={place.thumbnailUrl} />
      <span className="search-title">{hit.title}</span>
      <span className="search-line">
        <span>{hit.maker}</span>
        <span>{hit.date}</span>
      </span>
      <span className="search-room">{place.room}</span>
    </div>
  );
}

/** The work in small; an empty place where its picture can't be had. */
function Thumbnail({ url }: { readonly url: string | undefined }) {
  const [missing, setMissing] = useState(false);
  return (
    <span className="search-thumbnail">
      {url !== undefined && !missing && (
        <img src={url} alt="" loading="lazy" decoding="async" onError={() => setMissing(true)} />
      )}
    </span>
  );
}
