import * as z from 'zod/mini';
import type { DeskAct, NewMembership, Person } from '../../museum/desk/acts.ts';
import {
  type ActAnswer,
  actAnswerSchema,
  type FindRequest,
  type Found,
  foundSchema,
  type LogAnswer,
  logAnswerSchema,
  type MemberSheet,
  memberSheetSchema,
} from '../../museum/desk/answers.ts';
import { DESK_API } from '../../museum/desk/paths.ts';
import { withBase } from '../../platform/base.ts';
import type { Http, HttpOutcome } from '../../platform/http.ts';

/** The desk's part of the API, its answers as outcomes. */
export type DeskApi = {
  readonly find: (request: FindRequest, signal?: AbortSignal) => Promise<HttpOutcome<Found>>;
  readonly sheet: (memberId: string, signal?: AbortSignal) => Promise<HttpOutcome<MemberSheet>>;
  readonly add: (person: Person, membership: NewMembership) => Promise<HttpOutcome<ActAnswer>>;
  readonly act: (memberId: string, seen: string, act: DeskAct) => Promise<HttpOutcome<ActAnswer>>;
  readonly log: (before?: { atMs: number; id: string }) => Promise<HttpOutcome<LogAnswer>>;
};

export function createDeskApi(base: string, http: Http): DeskApi {
  const post = <S extends z.ZodMiniType>(path: string, schema: S, body: unknown, signal?: AbortSignal) =>
    http.json<z.infer<S>>({
      url: withBase(base, path),
      method: 'POST',
      body,
      parse: parseAs(schema),
      ...(signal ? { signal } : {}),
    });
  return {
    find: (request, signal) => post(DESK_API.find, foundSchema, request, signal),
    sheet: (id, signal) =>
      http.json({
        url: withBase(base, DESK_API.member(encodeURIComponent(id))),
        parse: parseAs(memberSheetSchema),
        ...(signal ? { signal } : {}),
      }),
    add: (person, membership) => post(DESK_API.members, actAnswerSchema, { person, membership }),
    act: (id, seen, act) => post(DESK_API.acts(encodeURIComponent(id)), actAnswerSchema, { seen, act }),
    log: (before) => post(DESK_API.log, logAnswerSchema, before ? { before } : {}),
  };
}

const parseAs =
  <S extends z.ZodMiniType>(schema: S) =>
  (value: unknown): z.infer<S> | undefined => {
    const read = z.safeParse(schema, value);
    return read.success ? read.data : undefined;
  };
