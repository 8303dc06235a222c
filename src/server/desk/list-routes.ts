import { Readable } from 'node:stream';
import type { ZodTypeProvider } from '@fastify/type-provider-zod';
import type { FastifyInstance } from 'fastify';
import type { Desk } from '../../membership/index.ts';
import { apiErrorSchema } from '../../museum/api.ts';
import { findRequestSchema } from '../../museum/desk/answers.ts';
import {
  IMPORT_BYTES_MOST,
  importAnswerSchema,
  importRequestSchema,
  importWriteSchema,
  importWrittenSchema,
} from '../../museum/desk/import.ts';
import { DESK_API } from '../../museum/desk/paths.ts';
import { actorOf, DESK_TAGS as tags } from './asking.ts';

const errors = {
  400: apiErrorSchema,
  401: apiErrorSchema,
  403: apiErrorSchema,
  413: apiErrorSchema,
  503: apiErrorSchema,
};
/** A file as base64, and some room for the rest. */
const LARGEST_BODY_BYTES = Math.ceil(IMPORT_BYTES_MOST / 3) * 4 + 16 * 1024;

const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

/** Whole lists of members, in and out. */
export async function listRoutes(app: FastifyInstance, desk: Desk): Promise<void> {
  const routes = app.withTypeProvider<ZodTypeProvider>();

  routes.post(
    DESK_API.importPreview,
    {
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        tags,
        summary: 'What a file of members would change; writes nothing',
        body: importRequestSchema,
        response: { 200: importAnswerSchema, ...errors },
      },
    },
    async ({ body: { file, columns } }) => desk.previewImport({ bytes: bytesOf(file), columns }),
  );

  routes.post(
    DESK_API.import,
    {
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        tags,
        summary: 'Writes a file of members as its preview said, whole or not at all',
        body: importWriteSchema,
        response: { 200: importWrittenSchema, ...errors },
      },
    },
    async (request) => {
      const { file, columns, plan, mail } = request.body;
      return desk.importMembers(actorOf(request), { bytes: bytesOf(file), columns, plan, mail });
    },
  );

  routes.post(
    DESK_API.export,
    { schema: { tags, summary: 'Members as CSV', body: findRequestSchema } },
    async (request, reply) => {
      const parts = await desk.exportMembers(actorOf(request), request.body);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="members.csv"')
        .send(Readable.from(parts));
    },
  );
}
