import './desk.css';
import './desk-sheet.css';
import './desk-lines.css';
import './desk-dialog.css';
import './desk-lists.css';

export { createDeskApi, type DeskApi } from './desk-api.ts';
export { DeskProvider, type DeskTools } from './desk-tools.ts';
export { ImportMembers } from './import/import-members.tsx';
export { DeskLog } from './log/desk-log.tsx';
export { MembersDesk } from './members/members-desk.tsx';
export { WaitingPayments } from './payments/waiting-payments.tsx';
