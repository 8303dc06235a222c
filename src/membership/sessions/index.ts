export { limitsOf, SESSION_LONGEST_MS, type SessionLimits } from './limits.ts';
export {
  type OpenedSession,
  type SessionOpening,
  type SessionService,
  sessionService,
} from './session-service.ts';
export { membershipNow, type RankOf } from './standing.ts';
