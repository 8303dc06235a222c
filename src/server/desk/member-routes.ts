import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { Desk } from '../../membership/index.ts';
import { apiErrorSchema } from '../../museum/api.ts';
import {
  actAnswerSchema,
  actRequestSchema,
  addRequestSchema,
  findRequestSchema,
  foundSchema,
  memberSheetSchema,
} from '../../museum/desk/answers.ts';
import { DESK_API } from '../../museum/desk/paths.ts';
import { sendError } from '../http-errors.ts';
import { actorOf, DESK_TAGS as tags } from './asking.ts';
import { sendRefused } from './send-refused.ts';

const errors = {
  400: apiErrorSchema,
  401: apiErrorSchema,
  403: apiErrorSchema,
  404: apiErrorSchema,
  409: apiErrorSchema,
  422: apiErrorSchema,
  503: apiErrorSchema,
};
const params = z.object({ id: z.string().check(z.maxLength(128)) });

/** Finding members, their sheets, adding one, and all that is done to one. */
export async function memberRoutes(app: FastifyInstance, desk: Desk): Promise<void> {
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.post(
    DESK_API.find,
    {
      schema: {
        tags,
        summary: 'Finds members',
        body: findRequestSchema,
        response: { 200: foundSchema, ...errors },
      },
    },
    async (request) => desk.find(request.body),
  );

  routes.get(
    DESK_API.member(':id'),
    {
      schema: {
        tags,
        summary: 'A member’s sheet; looking is logged',
        params,
        response: { 200: memberSheetSchema, ...errors },
      },
    },
    async (request, reply) => {
      const sheet = await desk.lookAt(actorOf(request), request.params.id);
      return sheet ?? sendError(reply, 'member-not-found');
    },
  );

  routes.post(
    DESK_API.members,
    {
      schema: {
        tags,
        summary: 'Adds a member',
        body: addRequestSchema,
        response: { 200: actAnswerSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { person, membership } = request.body;
      const added = await desk.add(actorOf(request), person, membership);
      if (added.kind === 'refused') return sendRefused(reply, added);
      return { sheet: added.sheet, undo: added.undo };
    },
  );

  routes.post(
    DESK_API.acts(':id'),
    {
      schema: {
        tags,
        summary: 'Does one thing to a member',
        params,
        body: actRequestSchema,
        response: { 200: actAnswerSchema, ...errors },
      },
    },
    async (request, reply) => {
      const { seen, act } = request.body;
      const acted = await desk.act(actorOf(request), request.params.id, seen, act);
      if (acted.kind === 'refused') return sendRefused(reply, acted);
      return { sheet: acted.sheet, undo: acted.undo };
    },
  );
}
