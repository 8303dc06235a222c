import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { Who } from '../../membership/index.ts';
import { newPasskeySchema } from '../../museum/account/passkeys.ts';
import { API, apiErrorSchema } from '../../museum/api.ts';
import { ACCOUNT_ANSWERS, type AccountRoutesOptions } from '../account/account-routes.ts';
import { sendError } from '../http-errors.ts';
import { askerOf } from '../session/guards.ts';
import { challenges } from './challenges.ts';
import { relyingParty } from './relying-party.ts';

export type PasskeyRoutesOptions = AccountRoutesOptions & { readonly publicUrl: URL | undefined };

const PASSKEYS_MOST = 20;

/** `/api/account/passkeys`: adding passkeys to one's account, and taking them away. */
export async function passkeyRoutes(app: FastifyInstance, options: PasskeyRoutesOptions): Promise<void> {
  const { membership, files, guards, nowMs, publicUrl } = options;
  const { passkeys, members } = membership.store.repositories;
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const challenge = challenges(membership, nowMs);
  const tags = ['account'];

  const nameOf = async (who: Who): Promise<string> =>
    who.kind === 'staff' ? who.email : ((await members.find(who.id))?.email ?? who.name);

  routes.post(
    `${API.account}/passkeys/options`,
    { preHandler: guards.requireManager, schema: { tags, summary: 'What a new passkey is made with' } },
    async (request, reply) => {
      const party = relyingParty(request, publicUrl);
      const museum = await files.museum();
      if (!party || !museum.ok) return sendError(reply, 'passkeys-impossible');
      const who = askerOf(request);
      const { label, languages } = museum.value.museum;
      const known = await passkeys.ofAccount(who.kind, who.id);
      return generateRegistrationOptions({
        rpName: label[languages[0] ?? ''] ?? Object.values(label)[0] ?? '',
        rpID: party.id,
        userID: new Uint8Array(Buffer.from(`${who.kind}:${who.id}`)),
        userName: await nameOf(who),
        userDisplayName: who.name,
        challenge: await challenge.give('passkey-register', who),
        attestationType: 'none',
        excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
    },
  );

  routes.post(
    `${API.account}/passkeys`,
    {
      preHandler: guards.requireManager,
      schema: {
        tags,
        summary: 'Adds a passkey',
        body: newPasskeySchema,
        response: { 204: z.null(), 409: apiErrorSchema, ...ACCOUNT_ANSWERS },
      },
    },
    async (request, reply) => {
      const party = relyingParty(request, publicUrl);
      if (!party) return sendError(reply, 'passkeys-impossible');
      const who = askerOf(request);
      const verified = await verifyRegistrationResponse({
        response: request.body.response as unknown as RegistrationResponseJSON,
        expectedChallenge: challenge.take('passkey-register', who),
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        requireUserVerification: true,
      }).catch(() => undefined);
      if (!verified?.verified) return sendError(reply, 'passkey-refused');
      const { credential } = verified.registrationInfo;
      const held = await passkeys.ofAccount(who.kind, who.id);
      const added =
        held.length < PASSKEYS_MOST &&
        (await passkeys.add({
          credentialId: credential.id,
          accountKind: who.kind,
          accountId: who.id,
          publicKey: Buffer.from(credential.publicKey).toString('base64url'),
          counter: credential.counter,
          transports: credential.transports ?? [],
          label: request.body.label.trim(),
          createdAtMs: nowMs(),
          usedAtMs: null,
        }));
      return added ? reply.code(204).send(null) : sendError(reply, 'passkey-known');
    },
  );

  routes.delete(
    `${API.account}/passkeys/:id`,
    {
      preHandler: guards.requireManager,
      schema: {
        tags,
        summary: 'Takes a passkey away',
        params: z.object({ id: z.string() }),
        response: { 204: z.null(), 404: apiErrorSchema, ...ACCOUNT_ANSWERS },
      },
    },
    async (request, reply) => {
      const { kind, id } = askerOf(request);
      const removed = await passkeys.remove(kind, id, request.params.id);
      return removed ? reply.code(204).send(null) : sendError(reply, 'not-found');
    },
  );
}
