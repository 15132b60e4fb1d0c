import express, { type Response, type Router } from 'express';
import { z } from 'zod';
import { apiVersion } from '../../../server/commerce/shopify/api-version.ts';
import type { AccessTokens } from './access-tokens.ts';
import { rootFields, type AdminApi, type GraphqlRequest } from './admin-api.ts';
import type { Faults } from './faults.ts';

const graphqlBody = z.looseObject({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

export interface AdminApiDoor {
  domain: string;
  api: AdminApi;
  tokens: AccessTokens;
  faults: Faults;
}

/** The addresses that `SHOPIFY_ADMIN_ORIGIN` points at: GraphQL in the pinned version, and the token endpoint. */
export function adminApiRoutes(door: AdminApiDoor): Router {
  const router = express.Router();

  router.post('/admin/oauth/access_token', (request, response) => {
    const fault = door.faults.take(['access_token'])?.kind;
    if (fault === 'request_lost') {
      cut(response);
      return;
    }
    if (fault === 'server_error') {
      response.status(503).json({ errors: 'Service Unavailable' });
      return;
    }
    const answer = door.tokens.grant(request.body);
    if (fault === 'answer_lost') cut(response);
    else response.status(answer.status).json(answer.body);
  });

  router.post('/admin/api/:version/graphql.json', async (request, response) => {
    if (request.params.version !== apiVersion || !isOurShop(request.headers, door.domain)) {
      response.status(404).json({ errors: 'Not Found' });
      return;
    }
    const body = graphqlBody.safeParse(request.body);
    if (!body.success) {
      response.status(400).json({ errors: { query: 'Required parameter missing or invalid' } });
      return;
    }
    const { query, variables, operationName } = body.data;
    const call = { query, variables: variables ?? {}, operationName: operationName ?? null };
    await answerGraphql(door, response, {
      call,
      token: String(request.headers['x-shopify-access-token'] ?? ''),
    });
  });

  router.get('/bulk/:number.jsonl', (request, response) => {
    const file = door.api.bulk.file(request.params.number);
    if (file === null) {
      response.status(404).end();
      return;
    }
    const [, from = '0'] = /^bytes=(\d+)-$/.exec(request.get('Range') ?? '') ?? [];
    const rest = file.subarray(Number(from));
    if (rest.length === 0 && file.length > 0) {
      response.status(416).end();
      return;
    }
    response.status(request.get('Range') === undefined ? 200 : 206).type('application/jsonl');
    const cutAfter = door.api.bulk.takeCut();
    if (cutAfter === null || cutAfter >= rest.length) {
      response.end(rest);
      return;
    }
    response.setHeader('Content-Length', rest.length);
    response.write(rest.subarray(0, cutAfter), () => setTimeout(() => cut(response), 20));
  });

  return router;
}

function isOurShop(headers: Readonly<Record<string, unknown>>, domain: string): boolean {
  return headers['x-shopify-shop-domain'] === domain;
}

async function answerGraphql(
  door: AdminApiDoor,
  response: Response,
  { call, token }: { call: GraphqlRequest; token: string },
): Promise<void> {
  const { kind: fault, refusal } = door.faults.take(rootFields(call.query)) ?? {};
  if (fault === 'request_lost') {
    cut(response);
    return;
  }
  if (fault === 'unauthorized' || !door.tokens.accepts(token)) {
    response.status(401).json({
      errors: '[API] Invalid API key or access token (unrecognized login or wrong password)',
    });
    return;
  }
  if (fault === 'too_many_requests') {
    response.status(429).setHeader('Retry-After', '2.0');
    response.json({ errors: 'Exceeded 2 calls per second for api client.' });
    return;
  }
  if (fault === 'server_error') {
    response.status(503).json({ errors: 'Service Unavailable' });
    return;
  }
  if (fault === 'internal_error') {
    response.json(internalError);
    return;
  }
  const answer = await door.api.handle(call, {
    throttled: fault === 'throttled',
    ...(fault === 'refused' && refusal ? { refusal } : {}),
  });
  if (fault === 'internal_error_done') response.json(internalError);
  else if (fault === 'answer_lost') cut(response);
  else if (fault === 'crashed') response.status(500).json({ errors: 'Internal Server Error' });
  else if (fault !== 'answer_late') response.json(answer);
}

const internalError = {
  errors: [
    {
      message: 'Internal error. Looks like something went wrong on our end.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'sandbox' },
    },
  ],
};

function cut(response: Response): void {
  response.socket?.destroy();
}
