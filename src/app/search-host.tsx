import { type ComponentType, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { loadSearch } from './load-search.ts';
import { useServices } from './services.ts';

/** The search while one searches, above the walk or the page; the keys `/` and Ctrl-K (or Command-K) open it. */
export function SearchHost() {
  const { search, notices } = useServices();
  const { isOpen } = useStore(search);
  const [Search, setSearch] = useState<ComponentType | null>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !opensSearch(event)) return;
      event.preventDefault();
      search.setState({ isOpen: true });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [search]);

  useEffect(() => {
    if (!isOpen || Search) return;
    loadSearch().then(
      (loaded) => setSearch(() => loaded),
      () => {
        search.setState({ isOpen: false });
        notices.tell({ kind: 'search-unreachable' });
      },
    );
  }, [isOpen, Search, search, notices]);

  return isOpen && Search ? <Search /> : null;
}

/** Never while one writes, nor while something else is open above the page. */
function opensSearch({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return false;
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === 'k';
  const isWriting = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  return key === '/' && !altKey && !isWriting;
}
