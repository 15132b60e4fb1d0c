import type { RequestHandler } from 'express';
import { AppError } from '../../base/errors.ts';
import { isSessionToken } from '../read-session-token.ts';
import { bearerOf, findTokenConnection, type TokenKeys } from './read-customer-token.ts';

/** How long a browser may remember that it may ask. */
const rememberedSeconds = 600;

/**
 * Lets the pages of connected shops read our answers, and no other pages. A browser asks first and without the token,
 * so we can't know yet for whom: it is told that it may ask. What counts is the request with the token: it is turned
 * away, unanswered and unhandled, unless the connection names the page that sends it. Shopify's extensions run in
 * origins that are not the shop's and need not stay the same: what they may read their session token says, wherever it is.
 */
export function allowOrigins(keys: TokenKeys, apiKey: string): RequestHandler {
  return async (request, response, next) => {
    const origin = request.get('origin');
    const token = bearerOf(request.get('authorization'));
    if (request.method === 'OPTIONS' && origin !== undefined) {
      response
        .status(204)
        .set({
          'Access-Control-Allow-Origin': origin,
          'Access-Control-Allow-Methods': 'GET, POST',
          'Access-Control-Allow-Headers': 'Authorization, Content-Type',
          'Access-Control-Max-Age': String(rememberedSeconds),
          Vary: 'Origin',
        })
        .end();
      return;
    }
    if (token !== null && isSessionToken(token, apiKey)) {
      response.set('Access-Control-Allow-Origin', '*');
    } else if (token !== null) {
      response.vary('Origin');
      const connection = await findTokenConnection(keys, token);
      if (origin !== undefined && connection !== null) {
        if (!connection.origins.includes(origin))
          throw new AppError(
            'forbidden',
            'This page is not one of the shop’s: see its connection.',
          );
        response.set('Access-Control-Allow-Origin', origin);
      }
    }
    next();
  };
}
