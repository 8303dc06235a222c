export { WorkArticle } from './work-article.tsx';
export { WorkLabel } from './work-label.tsx';
export type { Depth } from './work-words.tsx';
