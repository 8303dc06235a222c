export { type DeskActor, type DeskOptions, OPERATOR, type Refused } from './context.ts';
export { type Acted, type Desk, openDesk } from './desk.ts';
export { staffAccounts } from './staff-accounts.ts';
