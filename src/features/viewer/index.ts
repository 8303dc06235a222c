export { ViewerLink, type ViewerLinkProps } from './viewer-link.tsx';
