import type { Request } from 'express';
import type { BuyerBrowser } from '../shop/order-contact.ts';

/** Where this visitor sits and with what, as the platform sees it. `X-Forwarded-For` puts a script's people elsewhere. */
export function browserOf(request: Request): BuyerBrowser & { ip: string } {
  return {
    ip: (request.ip ?? '127.0.0.1').replace(/^::ffff:/, ''),
    userAgent: request.headers['user-agent'] ?? null,
    acceptLanguage: request.headers['accept-language'] ?? null,
  };
}
