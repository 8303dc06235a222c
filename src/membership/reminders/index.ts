export { runReminders } from './run-reminders.ts';
export { type Schedule, scheduleReminders } from './schedule.ts';
