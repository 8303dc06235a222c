import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { MembershipError } from '../membership/index.ts';
import type { AccessDecision } from '../museum/access/decide-room-access.ts';
import type { ApiError, LinkRefusal } from '../museum/api.ts';
import type { DeskRefusal } from '../museum/desk/acts.ts';
import type { GiftRefusal, OrderRefusal } from '../museum/joining/api.ts';

type ErrorBody = ApiError['error'];

/** The status of each code; codes not named here (card refusals among them) have theirs in `CARD_STATUS`. */
const STATUS = {
  'bad-request': 400,
  'sign-in-needed': 401,
  'not-for-you': 403,
  'other-origin': 403,
  'not-found': 404,
  'too-many-requests': 429,
  internal: 500,
  'store-full': 503,
  'store-unavailable': 503,
} as const;

const CARD_STATUS = {
  'card-malformed': 400,
  'card-not-ours': 403,
  'card-expired': 403,
  'card-not-yet-valid': 403,
  'card-revoked': 403,
  'card-without-tier': 403,
  // Not this server's own trouble (5xx), of which visitors would be told otherwise.
  'issuer-unavailable': 424,
} as const;

const DESK_STATUS = {
  'member-not-found': 404,
  'membership-not-found': 404,
  'card-not-found': 404,
  'session-not-found': 404,
  'order-not-found': 404,
  'order-settled': 409,
  'changed-meanwhile': 409,
  'address-taken': 409,
  'card-revoked': 409,
  'card-ended': 409,
  'name-unfit': 422,
  'address-unfit': 422,
  'tier-unknown': 422,
  'dates-unfit': 422,
  'no-address': 422,
} as const satisfies Readonly<Record<DeskRefusal, number>>;

const LINK_STATUS = {
  'link-unknown': 410,
  'link-used': 410,
  'link-expired': 410,
} as const satisfies Readonly<Record<LinkRefusal, number>>;

const PASSKEY_STATUS = {
  /** Neither `PUBLIC_URL` nor this machine: browsers allow none there. */
  'passkeys-impossible': 403,
  'passkey-known': 409,
  'passkey-refused': 403,
  'passkey-unknown': 403,
} as const;

const JOINING_STATUS = {
  'bad-name': 400,
  'bad-email': 400,
  'bad-holder': 400,
  'not-sold': 409,
  'way-closed': 409,
  // The payment service's trouble, not this server's own.
  'payment-unreachable': 424,
  'gift-unknown': 404,
  'gift-redeemed': 410,
  'gift-expired': 410,
} as const satisfies Readonly<Record<OrderRefusal | GiftRefusal | 'payment-unreachable', number>>;

const STATUSES = {
  ...STATUS,
  ...CARD_STATUS,
  ...LINK_STATUS,
  ...PASSKEY_STATUS,
  ...JOINING_STATUS,
  ...DESK_STATUS,
};

export type ErrorCode = keyof typeof STATUSES;

/** Answers with an error body; `status` only where the code's own says too little (413, 503). */
export function sendError(
  reply: FastifyReply,
  code: ErrorCode,
  more: Omit<ErrorBody, 'code'> = {},
  status: number = STATUSES[code],
): FastifyReply {
  const body: ApiError = { error: { code, ...more } };
  return reply.code(status).header('cache-control', 'no-store').type('application/json').send(body);
}

/** Answers that a room stays closed: 401 when signing in would help, 403 otherwise. */
export function sendRoomClosed(
  reply: FastifyReply,
  decision: Exclude<AccessDecision, { granted: true }>,
): FastifyReply {
  const { granted: _, ...refusal } = decision;
  const body: ApiError = { error: { code: 'room-closed', refusal } };
  return reply
    .code(refusal.reason === 'sign-in' ? 401 : 403)
    .header('cache-control', 'no-store')
    .header('vary', 'Cookie')
    .type('application/json')
    .send(body);
}

/** The one place where a thrown error becomes an answer. What went wrong inside stays inside. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | MembershipError>((error, request, reply) => {
    const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
    if (status >= 400 && status < 500) return sendError(reply, 'bad-request', {}, status);
    request.log.error({ err: error }, 'request failed');
    if (error instanceof MembershipError && error.code in STATUS) {
      return sendError(reply, error.code as keyof typeof STATUS);
    }
    return sendError(reply, 'internal', {}, status === 503 ? 503 : 500);
  });
}
