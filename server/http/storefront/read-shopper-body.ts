import type { Request, Response } from 'express';
import { AppError } from '../../base/errors.ts';
import { readJson } from '../read-json.ts';

/**
 * What a shopper sends, as JSON. Behind the app proxy cookies say who they are, so a page of another site could send
 * something in their name, if only an empty form: JSON it can't, and a token it does not have.
 */
export async function readShopperBody(request: Request, response: Response): Promise<unknown> {
  const isByCookies = request.get('authorization') === undefined;
  if (request.method === 'POST' && isByCookies && !request.is('json'))
    throw new AppError(
      'invalid_request',
      'Send the body as JSON, with the header Content-Type: application/json.',
    );
  return readJson(request, response);
}
