import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { StoreFigures } from '../../membership/index.ts';
import type { Outcome } from '../outcomes.ts';

/** One request that was answered, told by words that no visitor chooses. */
export type CountedRequest = {
  /** The route's pattern, e.g. `/api/rooms/:room/*`. */
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly durationS: number;
  readonly outcome: Outcome | undefined;
};

export type Metrics = ReturnType<typeof createMetrics>;

/** Seconds; pages take milliseconds, a picture over a slow line seconds. */
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

let ofProcess: Registry | undefined;

/** Memory, CPU, event loop and garbage collection are the process's own, however many servers it builds. */
function processRegistry(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** The figures of one server; see docs/operate.md for what each counts. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `enfilade_${name}_total`, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name: `enfilade_${name}`, help, labelNames, registers });

  const requests = counter('http_requests', 'Requests answered', ['route', 'method', 'status']);
  const durations = new Histogram({
    name: 'enfilade_http_request_duration_seconds',
    help: 'From a request’s arrival to the end of its answer',
    labelNames: ['route', 'method'],
    buckets: BUCKETS_S,
    registers,
  });
  const errors = counter('http_errors', 'Answers that say an error code', ['code']);
  const closed = counter('room_refusals', 'Files of gated rooms that were refused', ['reason']);
  const cards = counter('card_refusals', 'Cards that were refused', ['reason']);
  const signIns = counter('sign_ins', 'Sessions opened', ['by']);
  const storeErrors = counter('store_errors', 'Requests that failed by the store', ['code']);
  const storeUp = gauge('store_up', 'Whether the store answered when the figures were asked for');
  const mails = gauge('mails', 'Mails in the queue, by state; failed ones were given up', ['state']);
  const overdue = gauge('mail_overdue_seconds', 'For how long the oldest due mail has waited', ['queue']);
  const sessions = gauge('sessions', 'Open sessions, by account', ['account']);

  function countOutcome(outcome: Outcome): void {
    if (outcome.kind === 'room-closed') closed.inc({ reason: outcome.reason });
    else if (outcome.kind === 'signed-in') signIns.inc({ by: outcome.by });
    else if (outcome.kind === 'card-refused') cards.inc({ reason: outcome.reason });
    else {
      errors.inc({ code: outcome.code });
      if (outcome.code.startsWith('store-')) storeErrors.inc({ code: outcome.code });
    }
  }

  return {
    count({ route, method, status, durationS, outcome }: CountedRequest): void {
      requests.inc({ route, method, status: `${Math.floor(status / 100)}xx` });
      durations.observe({ route, method }, durationS);
      if (outcome) countOutcome(outcome);
    },

    /** What the store holds now; `undefined` when it did not answer, so that no old figure is taken for a new one. */
    setStore(figures: StoreFigures | undefined): void {
      storeUp.set(figures ? 1 : 0);
      for (const each of [mails, overdue, sessions]) each.reset();
      if (!figures) return;
      for (const [state, count] of Object.entries(figures.mails)) mails.set({ state }, count);
      for (const [account, count] of Object.entries(figures.sessions)) sessions.set({ account }, count);
      overdue.set({ queue: 'mails' }, figures.mailOverdueMs / 1000);
    },

    /** All figures in Prometheus' text format. */
    text: (): Promise<string> => Registry.merge([registry, processRegistry()]).metrics(),
    contentType: registry.contentType,
  };
}
