import type { Request } from 'express';
import type { Traces } from '../operations/referrals/traces.ts';

const textMax = 500;

/** Where a request comes from, as express sees it beyond the proxies that are trusted. */
export function readTraces(request: Request, device: string | null): Traces {
  return {
    device: device === '' ? null : device,
    ip: request.ip ?? null,
    userAgent: readHeader(request, 'user-agent'),
    acceptLanguage: readHeader(request, 'accept-language'),
  };
}

/**
 * The same of a request that Shopify's app proxy has signed: it comes from Shopify, which names the visitor first.
 * To be asked only once the signature is known to be right: anybody else can write what they like there.
 */
export function readProxyTraces(request: Request, device: string | null): Traces {
  const [first = ''] = (request.get('x-forwarded-for') ?? '').split(',');
  const ip = first.trim().slice(0, textMax);
  return { ...readTraces(request, device), ip: ip === '' ? null : ip };
}

function readHeader(request: Request, name: string): string | null {
  const text = request.get(name)?.slice(0, textMax) ?? '';
  return text === '' ? null : text;
}
