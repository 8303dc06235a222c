import { ViewerLink } from '../features/viewer/index.ts';
import type { Address } from '../museum/addresses.ts';
import type { Work } from '../museum/format/works.ts';
import type { RoomContent } from '../museum/page-data.ts';
import { withBase } from '../platform/base.ts';
import { preloadViewer } from './load-viewer.ts';
import { useServices } from './services.ts';

export type WorkViewerLinkProps = {
  readonly work: Work;
  readonly content: RoomContent;
  readonly address: Extract<Address, { kind: 'work' }>;
  readonly overPicture?: boolean;
};

/** What leads from a work to its picture on the whole screen. */
export function WorkViewerLink({ content, ...link }: WorkViewerLinkProps) {
  const { base } = useServices();
  return <ViewerLink {...link} filesUrl={withBase(base, content.filesAt)} onNear={preloadViewer} />;
}
