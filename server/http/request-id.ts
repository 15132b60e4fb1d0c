import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const header = 'X-Request-Id';
const acceptable = /^[\w.:-]{8,64}$/;

/** Names each request in its answer and in the log; the name that a proxy in front gave it is kept. */
export const nameRequest: RequestHandler = (request, response, next) => {
  if (response.getHeader(header) === undefined) {
    const given = request.get(header);
    response.setHeader(
      header,
      given !== undefined && acceptable.test(given) ? given : randomUUID(),
    );
  }
  next();
};

export function requestIdOf(response: Response): string {
  return String(response.getHeader(header) ?? '');
}
