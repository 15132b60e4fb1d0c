import type { Request } from 'express';
import type { SentAnswer } from '../send-answer.ts';
import type { ApiCaller, ApiRoute } from './api-route.ts';

interface ApiCall {
  request: Request;
  route: ApiRoute;
  caller: ApiCaller;
  body: unknown;
}

type Around = (call: ApiCall, run: () => Promise<SentAnswer>) => Promise<SentAnswer>;

/** Where a route has a file as well, whoever prefers `text/csv` gets that. A no is always a problem in JSON. */
export function answerAsAsked(around: Around): Around {
  return async (call, run) => {
    const answer = await around(call, run);
    const { csv } = call.route;
    const isFile = csv !== null && answer.status < 300 && prefersCsv(call.request);
    return isFile ? { ...answer, body: csv(answer.body) } : answer;
  };
}

function prefersCsv(request: Request): boolean {
  return request.accepts(['application/json', 'text/csv']) === 'text/csv';
}
