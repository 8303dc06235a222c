import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import {
  type AskingMember,
  emailSchema,
  eraseMember,
  exportMember,
  giveConsent,
  readAccount,
} from '../../membership/index.ts';
import {
  accountSchema,
  consentChoiceSchema,
  erasureSchema,
  languageChoiceSchema,
  withdrawalSchema,
} from '../../museum/account/account.ts';
import { API, apiErrorSchema } from '../../museum/api.ts';
import { sendError } from '../http-errors.ts';
import type { MuseumFiles } from '../museum-files.ts';
import { type Guards, memberOf } from '../session/guards.ts';
import { clearSessionCookie } from '../session/session-cookie.ts';
import type { SignInParts } from '../sign-in/open-session.ts';
import { roomsOpenTo } from './rooms-open-to.ts';

export type AccountRoutesOptions = SignInParts & { readonly files: MuseumFiles; readonly guards: Guards };

export const ACCOUNT_ANSWERS = {
  400: apiErrorSchema,
  401: apiErrorSchema,
  403: apiErrorSchema,
  503: apiErrorSchema,
};

/** `/api/account`: a member's own page, what is kept about them, their language and consents, and being forgotten. */
export async function accountRoutes(app: FastifyInstance, options: AccountRoutesOptions): Promise<void> {
  const { membership, files, guards, nowMs } = options;
  const { store, tokenOf } = membership;
  const { repositories } = store;
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const tags = ['account'];
  const done = { 204: z.null(), ...ACCOUNT_ANSWERS };

  routes.get(
    API.account,
    {
      preHandler: guards.requireMember,
      schema: { tags, summary: 'One’s own page', response: { 200: accountSchema, ...ACCOUNT_ANSWERS } },
    },
    async (request) => {
      const who = memberOf(request);
      const account = await readAccount({ repositories, tokenOf, nowMs: nowMs() }, who);
      const museum = await files.museum();
      return { ...account, ...roomsOpenTo(museum.ok ? museum.value : undefined, who.member, nowMs()) };
    },
  );

  routes.get(
    `${API.account}/export`,
    { preHandler: guards.requireAccount, schema: { tags, summary: 'All that is kept about one, as JSON' } },
    async (request, reply) => {
      const all = await exportMember(repositories, memberOf(request).id, nowMs());
      reply.header('content-disposition', 'attachment; filename="membership.json"');
      return reply.type('application/json').send(JSON.stringify(all, null, 2));
    },
  );

  routes.post(
    `${API.account}/language`,
    {
      preHandler: guards.requireAccount,
      schema: { tags, summary: 'The language of mails', body: languageChoiceSchema, response: done },
    },
    async (request, reply) => {
      const { language } = request.body;
      const museum = await files.museum();
      if (museum.ok && !museum.value.museum.languages.includes(language))
        return sendError(reply, 'bad-request');
      await repositories.members.change(memberOf(request).id, { language });
      return reply.code(204).send(null);
    },
  );

  routes.post(
    `${API.account}/consents/give`,
    {
      preHandler: guards.requireAccount,
      schema: { tags, summary: 'Agrees to something', body: consentChoiceSchema, response: done },
    },
    async (request, reply) => {
      await giveConsent(store, { memberId: memberOf(request).id, ...request.body }, nowMs());
      return reply.code(204).send(null);
    },
  );

  routes.post(
    `${API.account}/consents/withdraw`,
    {
      preHandler: guards.requireAccount,
      schema: { tags, summary: 'Withdraws what one agreed to', body: withdrawalSchema, response: done },
    },
    async (request, reply) => {
      const { id } = memberOf(request);
      const { purpose } = request.body;
      await store.transaction(async ({ consents, contactPreferences, auditLog }) => {
        const withdrawn = await consents.withdraw(id, purpose, nowMs());
        if (withdrawn === 0) return;
        await contactPreferences.set(id, { topic: purpose, wanted: false, changedAtMs: nowMs() });
        await auditLog.add({ ...ownAct(id, nowMs()), action: 'withdraw-consent', details: { purpose } });
      });
      return reply.code(204).send(null);
    },
  );

  routes.post(
    `${API.account}/erase`,
    {
      preHandler: guards.requireAccount,
      schema: { tags, summary: 'Forgets a member, for good', body: erasureSchema, response: done },
    },
    async (request, reply) => {
      const who = memberOf(request);
      if (!(await isConfirmed(who, request.body.confirm))) return sendError(reply, 'bad-request');
      await eraseMember(store, who.id, nowMs());
      clearSessionCookie(reply, options.scope);
      return reply.code(204).send(null);
    },
  );

  /** By the address that is kept, or by the name where there is none. */
  async function isConfirmed({ id, name }: AskingMember, typed: string): Promise<boolean> {
    const member = await repositories.members.find(id);
    if (!member) return false;
    if (member.email === null) return typed.trim() === name;
    const email = emailSchema.safeParse(typed);
    return email.success && email.data === member.email;
  }
}

/** The audit log's words for what members do about themselves. */
export const ownAct = (id: string, atMs: number) =>
  ({ atMs, actorKind: 'member', actorId: id, subjectKind: 'member', subjectId: id }) as const;
