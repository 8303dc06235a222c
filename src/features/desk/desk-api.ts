import * as z from 'zod/mini';
import type { DeskAct, NewMembership, Person } from '../../museum/desk/acts.ts';
import {
  type ActAnswer,
  actAnswerSchema,
  type DeskPayment,
  type FindRequest,
  type Found,
  foundSchema,
  type LogAnswer,
  logAnswerSchema,
  type MemberSheet,
  memberSheetSchema,
  paymentMovedSchema,
  paymentsSchema,
} from '../../museum/desk/answers.ts';
import {
  type ImportAnswer,
  type ImportRequest,
  type ImportWritten,
  importAnswerSchema,
  importWrittenSchema,
} from '../../museum/desk/import.ts';
import { DESK_API } from '../../museum/desk/paths.ts';
import { withBase } from '../../platform/base.ts';
import type { Http, HttpOutcome } from '../../platform/http.ts';

/** The desk's part of the API, its answers as outcomes. */
export type DeskApi = {
  readonly find: (request: FindRequest, signal?: AbortSignal) => Promise<HttpOutcome<Found>>;
  readonly sheet: (memberId: string, signal?: AbortSignal) => Promise<HttpOutcome<MemberSheet>>;
  readonly add: (person: Person, membership: NewMembership) => Promise<HttpOutcome<ActAnswer>>;
  readonly act: (memberId: string, seen: string, act: DeskAct) => Promise<HttpOutcome<ActAnswer>>;
  readonly payments: () => Promise<HttpOutcome<{ readonly orders: readonly DeskPayment[] }>>;
  readonly movePayment: (
    id: string,
    move: 'confirm' | 'cancel',
  ) => Promise<HttpOutcome<{ readonly memberId: string | null }>>;
  readonly previewImport: (request: ImportRequest) => Promise<HttpOutcome<ImportAnswer>>;
  readonly writeImport: (request: ImportRequest, plan: string) => Promise<HttpOutcome<ImportWritten>>;
  /** The bytes of a CSV file of the members that are looked for. */
  readonly exportMembers: (request: FindRequest) => Promise<HttpOutcome<Uint8Array>>;
  readonly log: (before?: { atMs: number; id: string }) => Promise<HttpOutcome<LogAnswer>>;
};

type More = { readonly signal?: AbortSignal; readonly timeoutMs?: number };

/** A list of 20,000 members is read and written in less. */
const LISTS_TAKE_MS = 120_000;

export function createDeskApi(base: string, http: Http): DeskApi {
  const post = <S extends z.ZodMiniType>(path: string, schema: S, body: unknown, more: More = {}) =>
    http.json<z.infer<S>>({
      url: withBase(base, path),
      method: 'POST',
      body,
      parse: parseAs(schema),
      ...more,
    });
  return {
    find: (request, signal) => post(DESK_API.find, foundSchema, request, signal ? { signal } : {}),
    sheet: (id, signal) =>
      http.json({
        url: withBase(base, DESK_API.member(encodeURIComponent(id))),
        parse: parseAs(memberSheetSchema),
        ...(signal ? { signal } : {}),
      }),
    add: (person, membership) => post(DESK_API.members, actAnswerSchema, { person, membership }),
    act: (id, seen, act) => post(DESK_API.acts(encodeURIComponent(id)), actAnswerSchema, { seen, act }),
    payments: () => post(DESK_API.payments, paymentsSchema, {}),
    movePayment: (id, move) => post(DESK_API.payment(encodeURIComponent(id), move), paymentMovedSchema, {}),
    previewImport: (request) =>
      post(DESK_API.importPreview, importAnswerSchema, request, { timeoutMs: LISTS_TAKE_MS }),
    writeImport: (request, plan) =>
      post(DESK_API.import, importWrittenSchema, { ...request, plan }, { timeoutMs: LISTS_TAKE_MS }),
    exportMembers: (request) =>
      http.bytes({
        url: withBase(base, DESK_API.export),
        method: 'POST',
        body: request,
        timeoutMs: LISTS_TAKE_MS,
      }),
    log: (before) => post(DESK_API.log, logAnswerSchema, before ? { before } : {}),
  };
}

const parseAs =
  <S extends z.ZodMiniType>(schema: S) =>
  (value: unknown): z.infer<S> | undefined => {
    const read = z.safeParse(schema, value);
    return read.success ? read.data : undefined;
  };
