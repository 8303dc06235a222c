import type { ComponentType } from 'react';

/** The search, which comes in its own file with its texts and all that reads an index. */
export async function loadSearch(): Promise<ComponentType> {
  const { OpenSearch } = await import('./open-search.tsx');
  return OpenSearch;
}

/** Fetches the search before it is asked for; what fails is asked for again when it is needed. */
export function preloadSearch(): void {
  loadSearch().catch(() => undefined);
}
