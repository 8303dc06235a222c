import type * as z from 'zod/mini';
import { roomRefusalSchema } from '../../museum/api.ts';
import { directorySchema } from '../../museum/format/directory.ts';
import { museumSchema } from '../../museum/format/museum.ts';
import { planSchema } from '../../museum/format/plan.ts';
import { previewsSchema } from '../../museum/format/previews.ts';
import { roomSchema } from '../../museum/format/room.ts';
import { worksSchema } from '../../museum/format/works.ts';

// Loaded with the first file that must be checked, never with the first page: zod stays out of it.

const parserOf =
  <S extends z.ZodMiniType>(schema: S) =>
  (value: unknown): z.infer<S> | undefined => {
    const result = schema.safeParse(value);
    return result.success ? result.data : undefined;
  };

export const parseMuseum = parserOf(museumSchema);
export const parseDirectory = parserOf(directorySchema);
export const parsePlan = parserOf(planSchema);
export const parseRoom = parserOf(roomSchema);
export const parseWorks = parserOf(worksSchema);
export const parsePreviews = parserOf(previewsSchema);
export const parseRefusal = parserOf(roomRefusalSchema);
