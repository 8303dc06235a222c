export { NoticeRegion } from './notice-region.tsx';
export { createNotices, type Notice, type NoticeContent, type Notices } from './notices-store.ts';
