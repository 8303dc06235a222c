import * as z from 'zod/mini';
import { API } from '../../museum/api-paths.ts';
import {
  type GiftRequest,
  type GiftView,
  giftSchema,
  type Offers,
  type OrderRequest,
  type OrderView,
  offersSchema,
  orderStateSchema,
  type PlacedOrder,
  placedOrderSchema,
  type RedeemedGift,
  redeemedGiftSchema,
} from '../../museum/joining/api.ts';
import { withBase } from '../../platform/base.ts';
import type { Http, HttpOutcome, Trouble } from '../../platform/http.ts';

/** What became of asking the museum for something of joining. */
export type JoinOutcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'too-many'; readonly retryAfterS: number }
  | { readonly kind: 'unreachable'; readonly trouble: Trouble };

export type JoinApi = ReturnType<typeof createJoinApi>;

const parsing =
  <T>(schema: z.ZodMiniType<T>) =>
  (value: unknown): T | undefined =>
    z.safeParse(schema, value).data;

/** The part of the API that sells memberships and takes gifts. */
export function createJoinApi(base: string, http: Http) {
  const ask = <T>(path: string, schema: z.ZodMiniType<T>) =>
    http.json({ url: withBase(base, path), parse: parsing(schema), retries: 1 }).then(outcomeOf);
  const post = <T>(path: string, body: unknown, schema: z.ZodMiniType<T>) =>
    http.json({ url: withBase(base, path), method: 'POST', body, parse: parsing(schema) }).then(outcomeOf);
  return {
    offers: (): Promise<JoinOutcome<Offers>> => ask(API.joining, offersSchema),
    order: (wish: OrderRequest): Promise<JoinOutcome<PlacedOrder>> =>
      post(API.orders, wish, placedOrderSchema),
    look: (id: string): Promise<JoinOutcome<OrderView>> =>
      ask(`${API.orders}/${encodeURIComponent(id)}`, orderStateSchema),
    lookAtGift: (code: string): Promise<JoinOutcome<GiftView>> => post(API.giftLook, { code }, giftSchema),
    redeemGift: (request: GiftRequest): Promise<JoinOutcome<RedeemedGift>> =>
      post(API.giftRedeem, request, redeemedGiftSchema),
  };
}

function outcomeOf<T>(outcome: HttpOutcome<T>): JoinOutcome<T> {
  if (outcome.kind === 'ok' || outcome.kind === 'unreachable') return outcome;
  if (outcome.kind === 'not-found') return { kind: 'refused', code: 'not-found' };
  if (outcome.kind !== 'refused') return { kind: 'unreachable', trouble: 'nonsense' };
  const { code, retryAfterS = 60 } = outcome.error;
  return code === 'too-many-requests' ? { kind: 'too-many', retryAfterS } : { kind: 'refused', code };
}
