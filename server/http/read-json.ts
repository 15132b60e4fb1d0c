import express, { type Request, type Response } from 'express';
import { AppError } from '../base/errors.ts';

export const bodyBytesMax = 100 * 1024;

const parse = express.json({
  limit: bodyBytesMax,
  reviver: (_key, value: unknown) => {
    if (!isStorable(value)) throw new SyntaxError('text that no database keeps');
    return value;
  },
});

/** PostgreSQL keeps no null characters and no halves of surrogate pairs. */
export function isStorable(value: unknown): boolean {
  return typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'));
}

/** The parsed body, or undefined where there is none. JSON has to say that it is JSON: a form of another site can't. */
export async function readJson(request: Request, response: Response): Promise<unknown> {
  await new Promise<void>((resolve, reject) => {
    parse(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new AppError('invalid_request', 'No JSON.'));
    });
  });
  const body: unknown = request.body;
  const length = request.get('Content-Length') ?? '0';
  const hasBody = request.get('Transfer-Encoding') !== undefined || length !== '0';
  if (body === undefined && hasBody)
    throw new AppError(
      'invalid_request',
      'Send the body as JSON, with the header Content-Type: application/json.',
    );
  return body;
}
