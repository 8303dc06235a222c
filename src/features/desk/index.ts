import './desk.css';
import './desk-dialog.css';

export { createDeskApi, type DeskApi } from './desk-api.ts';
export { DeskProvider, type DeskTools } from './desk-tools.ts';
export { DeskLog } from './log/desk-log.tsx';
export { MembersDesk } from './members/members-desk.tsx';
