import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { MembershipService } from '../membership/index.ts';
import { API } from '../museum/api.ts';

const jwksSchema = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      x: z.string(),
      kid: z.string(),
      alg: z.literal('EdDSA'),
      use: z.literal('sig'),
    }),
  ),
});

/** `GET /api/jwks.json`: the public halves of the keys that sign cards, for whoever checks them elsewhere. */
export async function keyRoutes(app: FastifyInstance, membership: MembershipService): Promise<void> {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      API.jwks,
      { schema: { tags: ['session'], summary: 'Public keys of the cards', response: { 200: jwksSchema } } },
      async (_request, reply) => {
        reply.header('cache-control', 'public, max-age=300');
        return { keys: [...(await membership.publicKeys()).keys] };
      },
    );
}
