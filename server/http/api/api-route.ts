import type { z } from 'zod';
import type { ApiScope } from '../../contract/api-scopes.ts';
import type { Actor } from '../../domain/ledger/ledger.ts';
import type { Shop } from '../../store/shops.ts';
import type { FileBody } from '../file-body.ts';
import { type Route, routeFor, type RouteSpec, type Shapes } from '../route.ts';

/** Who calls v1: a key of one shop, for one request. */
export interface ApiCaller {
  shop: Shop;
  keyId: string;
  actor: Actor;
  /** The `Idempotency-Key` of a write, if it has one. */
  idempotencyKey: string | null;
}

/** What the documentation of a route says beyond its shapes. */
interface ApiTerms {
  scope: ApiScope;
  tag:
    | 'Members'
    | 'Orders'
    | 'Activities'
    | 'Ledger'
    | 'Rewards'
    | 'Referrals'
    | 'Program'
    | 'Reports';
  summary: string;
  description?: string;
  /** What each status means; those that every route may answer are added. */
  answers: Readonly<Record<number, string>>;
}

export interface ApiRoute extends Route<ApiCaller>, ApiTerms {
  /** The answer as a file, for who prefers CSV; null: there is JSON only. */
  csv: ((body: unknown) => FileBody) | null;
}

const route = routeFor<ApiCaller>();

/** A route of v1: the same entry serves requests and stands in the OpenAPI document. */
export function apiRoute<Out extends z.ZodType, In extends Shapes = Record<never, never>>(
  spec: RouteSpec<ApiCaller, In, Out> & ApiTerms & { csv?: (body: z.output<Out>) => FileBody },
): ApiRoute {
  const { scope, tag, summary, description, answers, csv } = spec;
  return {
    ...route(spec),
    scope,
    tag,
    summary,
    ...(description !== undefined && { description }),
    answers,
    // What it is given is what the route has answered.
    csv: csv === undefined ? null : (body) => csv(body as z.output<Out>),
  };
}
