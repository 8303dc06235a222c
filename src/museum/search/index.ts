export type { SearchRecord } from './format/records.ts';
export { accessGroup, SEARCH_FOLDER } from './groups.ts';
export type { FileAnswer, IndexSource } from './read/index-files.ts';
export { createSearch, type Hit, type Search, type SearchOutcome } from './read/search.ts';
export { type IndexedWork, type IndexFile, IndexWriter, type Packing } from './write/write-index.ts';
