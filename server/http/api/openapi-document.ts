import { z } from 'zod';
import {
  createDocument,
  type ZodObjectInput,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { problem } from '../../contract/problem.ts';
import type { ApiRoute } from './api-route.ts';

const problemSchema = problem.meta({
  id: 'Problem',
  description: 'RFC 9457. `code` is stable: programs decide by it.',
  examples: [
    {
      type: 'urn:regulars:problem:not_enough_points',
      title: 'Not enough points',
      status: 422,
      code: 'not_enough_points',
      detail: 'This takes 500 points and 350 can be spent.',
    },
  ],
});

const idempotencyHeader = z.object({
  'Idempotency-Key': z.string().min(1).max(200).optional().meta({
    description:
      'Makes a repeat safe: the same key with the same body gives the first answer, with another body 409.',
  }),
});

/** What any route may answer, and who is told when to come back. */
const alwaysPossible: Readonly<Record<number, string>> = {
  400: '`invalid_request`: `errors` names every field that can’t be taken.',
  401: '`unauthenticated`: no key, or one that is not valid.',
  403: '`forbidden`: the key lacks the scope that `detail` names, or the shop has removed the app.',
  429: '`rate_limited`: wait as many seconds as `Retry-After` says.',
  503: '`unavailable`: try again after `Retry-After` seconds.',
};

const conflicts =
  '`idempotency_conflict`: the key was used for another request; `request_in_progress`: ask again.';

/** The OpenAPI 3.1 document, from the very table that serves the requests. */
export function openapiDocument(routes: readonly ApiRoute[]): unknown {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Regulars API',
      version: '1.0.0',
      description:
        'Members, points and rewards of one shop. Names are snake_case, ids are strings, points are whole numbers, instants are RFC 3339, money is a decimal string with its currency. Each key may ask 50 times a second, in bursts of 200.',
    },
    servers: [{ url: '/v1' }],
    security: [{ apiKey: [] }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An API key of the shop: `reg_…`, made in the admin under Developers, or with `keys create`.',
        },
      },
    },
    paths: pathsOf(routes),
  });
}

function pathsOf(routes: readonly ApiRoute[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {
    '/openapi.json': {
      get: {
        operationId: 'get_openapi_json',
        summary: 'This document',
        security: [],
        responses: {
          '200': { description: 'OpenAPI 3.1.', content: { 'application/json': {} } },
        },
      },
    },
    '/program/schema': {
      get: {
        operationId: 'get_program_schema',
        tags: ['Program'],
        summary: 'The JSON Schema of a program document',
        security: [],
        responses: {
          '200': { description: 'JSON Schema 2020-12.', content: { 'application/json': {} } },
        },
      },
    },
  };
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  return paths;
}

function operationOf(route: ApiRoute): ZodOpenApiOperationObject {
  const { params, query, body } = route.in;
  const isWrite = route.method !== 'get';
  return {
    operationId: `${route.method}${route.path.replaceAll(/[/:]+/g, '_')}`,
    tags: [route.tag],
    summary: route.summary,
    description: [route.description, `Needs the scope \`${route.scope}\`.`]
      .filter((sentence) => sentence !== undefined)
      .join(' '),
    requestParams: {
      ...(params !== undefined && { path: asObject(params) }),
      ...(query !== undefined && { query: asObject(query) }),
      ...(isWrite && { header: idempotencyHeader }),
    },
    ...(body !== undefined && {
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
    }),
    responses: responsesOf(route),
  };
}

function asObject(schema: z.ZodType): ZodObjectInput {
  // Params and queries are objects of strings by their nature.
  return schema as ZodObjectInput;
}

function responsesOf(route: ApiRoute): ZodOpenApiOperationObject['responses'] {
  const answers: Record<number, string> = { ...alwaysPossible, ...route.answers };
  if (route.in.params !== undefined || route.in.body !== undefined)
    answers[404] ??= '`not_found`: there is no such thing in this shop.';
  if (route.method !== 'get')
    answers[409] = [route.answers[409], conflicts].filter((text) => text !== undefined).join(' ');
  return Object.fromEntries(
    Object.entries(answers).map(([status, description]) => [
      status,
      {
        description,
        content:
          Number(status) < 400
            ? {
                'application/json': { schema: route.out },
                ...(route.csv !== null && { 'text/csv': { schema: { type: 'string' as const } } }),
              }
            : { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}
