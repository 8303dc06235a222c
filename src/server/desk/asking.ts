import type { FastifyRequest } from 'fastify';
import type { DeskActor } from '../../membership/index.ts';
import { staffOf } from '../session/guards.ts';

/** Who of the desk asks, as the log names them. */
export const actorOf = (request: FastifyRequest): DeskActor => ({ kind: 'staff', id: staffOf(request).id });

export const DESK_TAGS = ['desk'];
