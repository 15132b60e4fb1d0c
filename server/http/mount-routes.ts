import { Router, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { AppError, assert } from '../base/errors.ts';
import { fieldProblems } from '../base/field-problems.ts';
import type { Logger } from '../base/logger.ts';
import { handleErrors } from './handle-error.ts';
import { presentProblem } from './present-problem.ts';
import { isStorable, readJson } from './read-json.ts';
import { nameRequest } from './request-id.ts';
import type { Answer, Refused, Route } from './route.ts';
import { sendAnswer, type SentAnswer } from './send-answer.ts';

/** A table of routes that share who may call them. */
export interface RouteTable<Caller, R extends Route<Caller>> {
  routes: readonly R[];
  /** Who calls; throws `AppError` (`unauthenticated`, `forbidden`, `rate_limited`) for whom it is not. */
  authenticate: (request: Request, route: R) => Promise<Caller>;
  /** Does something around the handler of a parsed request: it may answer without running it. */
  around?: (
    call: { request: Request; route: R; caller: Caller; body: unknown },
    run: () => Promise<SentAnswer>,
  ) => Promise<SentAnswer>;
  /** The query as the caller wrote it, where a proxy in front adds parameters of its own. */
  readQuery?: (request: Request) => Readonly<Record<string, unknown>>;
  /** The body, where others than JSON are taken. */
  readBody?: (request: Request, response: Response) => Promise<unknown>;
  /** Checks each answer against its shape: for tests and development. */
  checkAnswers: boolean;
}

/** A router whose requests have a name; mount tables on it, then close it. */
export function openRouter(): Router {
  const router = Router({ caseSensitive: true });
  router.use(nameRequest);
  return router;
}

/** Adds a table's routes; another method on one of their addresses is a 405. */
export function mountRoutes<Caller, R extends Route<Caller>>(
  router: Router,
  table: RouteTable<Caller, R>,
): void {
  const byPath = Map.groupBy(table.routes, (route) => route.path);
  for (const [path, routes] of byPath) {
    for (const route of routes) router[route.method](path, serve(table, route));
    const allowed = routes.map((route) => route.method.toUpperCase());
    router.all(path, (_request, response) => {
      response.setHeader('Allow', allowed.join(', '));
      throw new AppError('method_not_allowed', `This address takes ${allowed.join(' and ')}.`);
    });
  }
}

/** What no table answers is not found; what was thrown becomes a problem. */
export function closeRouter(
  router: Router,
  terms: { log: Logger; challenge?: Readonly<Record<string, string>> },
): Router {
  router.use(() => {
    throw new AppError('not_found', 'There is nothing at this address.');
  });
  router.use(handleErrors(terms));
  return router;
}

function serve<Caller, R extends Route<Caller>>(
  table: RouteTable<Caller, R>,
  route: R,
): RequestHandler {
  return async (request: Request, response: Response) => {
    const caller = await table.authenticate(request, route);
    const params = readParams(route, request);
    const query = readQuery(route, table.readQuery?.(request) ?? { ...request.query });
    const readBody = table.readBody ?? readJson;
    const body = read(route.in.body, (await readBody(request, response)) ?? {});
    const run = async (): Promise<SentAnswer> => {
      const answer = await route.handle({ caller, params, query, body });
      if (table.checkAnswers) checkAnswer(route, answer);
      return present(answer);
    };
    const around = table.around ?? ((_call, inner) => inner());
    await sendAnswer(response, await around({ request, route, caller, body }, run));
  };
}

/** An id that can't be one names nothing: that is a 404, not a bad request. */
function readParams<Caller>(route: Route<Caller>, request: Request): unknown {
  const parsed = (route.in.params ?? nothing).safeParse(request.params);
  if (!parsed.success || !Object.values(request.params).every(isStorable))
    throw new AppError('not_found', 'There is nothing at this address.');
  return parsed.data;
}

function readQuery<Caller>(
  route: Route<Caller>,
  query: Readonly<Record<string, unknown>>,
): unknown {
  if (Object.values(query).every(isStorable)) return read(route.in.query, query);
  throw new AppError('invalid_request', 'The query has text that can’t be kept.');
}

const nothing = z.strictObject({}).transform(() => undefined);

function read(shape: z.ZodType | undefined, input: unknown): unknown {
  const parsed = (shape ?? nothing).safeParse(input);
  if (!parsed.success)
    throw new AppError('invalid_request', 'Some of what was sent can’t be taken: see errors.', {
      fields: fieldProblems(parsed.error.issues),
    });
  return parsed.data;
}

function present(answer: Answer<unknown> | Refused): SentAnswer {
  if (!('refused' in answer)) return answer;
  const { status, refused: code, detail, fields = [] } = answer;
  return { status, body: presentProblem({ status, code, detail, fields }) };
}

function checkAnswer<Caller>(route: Route<Caller>, answer: Answer<unknown> | Refused): void {
  if ('refused' in answer) return;
  const checked = route.out.safeParse(answer.body);
  const wrong = checked.success ? '' : z.prettifyError(checked.error);
  assert(checked.success, `${route.method} ${route.path} answered against its shape: ${wrong}`);
}
