export { WorkArticle } from './work-article.tsx';
export { WorkLabel } from './work-label.tsx';
