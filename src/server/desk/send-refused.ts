import type { FastifyReply } from 'fastify';
import type { Refused } from '../../membership/index.ts';
import { sendError } from '../http-errors.ts';

/** Answers that something was not done at the desk, and why. */
export const sendRefused = (reply: FastifyReply, { code, memberId }: Refused): FastifyReply =>
  sendError(reply, code, memberId === undefined ? {} : { memberId });
