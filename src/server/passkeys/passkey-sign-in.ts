import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { FastifyInstance } from 'fastify';
import { isOpen } from '../../membership/index.ts';
import { passkeySignInSchema } from '../../museum/account/passkeys.ts';
import { API, apiErrorSchema, sessionSchema } from '../../museum/api.ts';
import { sendError } from '../http-errors.ts';
import { openSessionFor, type SignInParts } from '../sign-in/open-session.ts';
import { slowDown } from '../sign-in/slow-down.ts';
import { challenges, NOBODY } from './challenges.ts';
import { relyingParty } from './relying-party.ts';

export type PasskeySignInOptions = SignInParts & { readonly publicUrl: URL | undefined };

const TRIED_A_MINUTE = { most: 60, windowMs: 60_000 };

/** `/api/sign-in/passkey`: signing in by a passkey, whose the passkey itself says. */
export async function passkeySignIn(app: FastifyInstance, options: PasskeySignInOptions): Promise<void> {
  const { membership, nowMs, publicUrl } = options;
  const { repositories } = membership.store;
  const { passkeys } = repositories;
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const challenge = challenges(membership, nowMs);
  const preHandler = slowDown(membership, nowMs)('passkey', TRIED_A_MINUTE);
  const tags = ['sign-in'];

  routes.post(
    API.signInPasskeyOptions,
    { preHandler, schema: { tags, summary: 'What a passkey is to sign' } },
    async (request, reply) => {
      const party = relyingParty(request, publicUrl);
      if (!party) return sendError(reply, 'passkeys-impossible');
      reply.header('cache-control', 'no-store');
      return generateAuthenticationOptions({
        rpID: party.id,
        challenge: await challenge.give('passkey-sign-in', NOBODY),
        userVerification: 'required',
      });
    },
  );

  routes.post(
    API.signInPasskey,
    {
      preHandler,
      schema: {
        tags,
        summary: 'Signs in by a passkey',
        body: passkeySignInSchema,
        response: { 200: sessionSchema, 400: apiErrorSchema, 403: apiErrorSchema, 429: apiErrorSchema },
      },
    },
    async (request, reply) => {
      const party = relyingParty(request, publicUrl);
      if (!party) return sendError(reply, 'passkeys-impossible');
      const response = request.body.response as unknown as AuthenticationResponseJSON;
      const passkey = await passkeys.find(response.id);
      if (!passkey || !(await isOpen(repositories, passkey.accountKind, passkey.accountId))) {
        return sendError(reply, 'passkey-unknown');
      }
      const verified = await verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge.take('passkey-sign-in', NOBODY),
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        requireUserVerification: true,
        credential: {
          id: passkey.credentialId,
          publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
          counter: passkey.counter,
        },
      }).catch(() => undefined);
      const { credentialId, accountKind: kind, accountId } = passkey;
      const used =
        verified?.verified &&
        (await passkeys.use(credentialId, verified.authenticationInfo.newCounter, nowMs()));
      if (!used) return sendError(reply, 'passkey-refused');
      return openSessionFor(options, request, reply, { kind, accountId, openedBy: 'passkey' });
    },
  );
}
