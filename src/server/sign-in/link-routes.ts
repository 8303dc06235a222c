import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { askForLink, emailSchema, redeemLink } from '../../membership/index.ts';
import { API, apiErrorSchema, sessionSchema } from '../../museum/api.ts';
import { languageTagSchema } from '../../museum/format/common.ts';
import { sendError } from '../http-errors.ts';
import type { MuseumFiles } from '../museum-files.ts';
import { openSessionFor, type SignInParts } from './open-session.ts';
import { slowDown } from './slow-down.ts';

export type LinkRoutesOptions = SignInParts & { readonly files: MuseumFiles };

const MINUTE_MS = 60_000;
/** A class behind one address asks within a minute; secrets can't be guessed, so this only spares work and letterboxes. */
const ASKED_A_MINUTE = { most: 40, windowMs: MINUTE_MS };
const REDEEMED_A_MINUTE = { most: 60, windowMs: MINUTE_MS };

/** `POST /api/sign-in/links` and `/redeem`: asking for a link by mail, and signing in by it. */
export async function linkRoutes(app: FastifyInstance, options: LinkRoutesOptions): Promise<void> {
  const { membership, files, nowMs } = options;
  const { repositories } = membership.store;
  const routes = app.withTypeProvider<ZodTypeProvider>();
  const limit = slowDown(membership, nowMs);
  const tags = ['sign-in'];

  /** A link leads to a page of the museum, so its language is one of the museum's. */
  async function spoken(lang: string): Promise<string> {
    const museum = await files.museum();
    const languages = museum.ok ? museum.value.museum.languages : [];
    return languages.includes(lang) ? lang : (languages[0] ?? 'en');
  }

  routes.post(
    API.signInLinks,
    {
      preHandler: limit('links', ASKED_A_MINUTE),
      schema: {
        tags,
        summary: 'Has a link sent that signs in; answers the same whether or not the address is known',
        body: z.strictObject({ email: emailSchema, lang: languageTagSchema }),
        response: { 202: z.object({}), 400: apiErrorSchema, 429: apiErrorSchema, 503: apiErrorSchema },
      },
    },
    async (request, reply) => {
      const { email, lang } = request.body;
      await askForLink(repositories, { email, language: await spoken(lang) }, nowMs());
      return reply.code(202).header('cache-control', 'no-store').send({});
    },
  );

  routes.post(
    API.signInRedeem,
    {
      preHandler: limit('redeem', REDEEMED_A_MINUTE),
      schema: {
        tags,
        summary: 'Signs in by the secret of a link, once',
        body: z.strictObject({ secret: z.string().check(z.maxLength(200)) }),
        response: { 200: sessionSchema, 400: apiErrorSchema, 410: apiErrorSchema, 429: apiErrorSchema },
      },
    },
    async (request, reply) => {
      const redeemed = await redeemLink(repositories, request.body.secret, nowMs());
      if (!redeemed.ok) return sendError(reply, redeemed.code);
      return openSessionFor(options, request, reply, { ...redeemed, openedBy: 'link' });
    },
  );
}
