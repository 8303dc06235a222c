export { Disclosure } from './disclosure.tsx';
export { IiifPicture } from './iiif-picture.tsx';
export { JoinLink } from './join-link.tsx';
export { AddressLink, RouterProvider, useLocation, useRouter } from './navigation.tsx';
export { Paragraphs } from './paragraphs.tsx';
export { RegionMark, RegionPicture } from './region.tsx';
export { Cover, Teaser } from './teaser.tsx';
export { useMediaQuery } from './use-media-query.ts';
export { useTimeZone } from './use-time-zone.ts';
