import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { isbot } from 'isbot';
import { pickLanguage } from '../../contract/languages.ts';
import { readTraces } from '../read-traces.ts';
import { wantedLanguage } from '../wanted-language.ts';
import type { Traces } from '../../operations/referrals/traces.ts';

const cookieName = 'regulars_device';
const cookieDays = 180;
const dayMs = 86_400_000;
const deviceBytes = 16;

/** Where a request comes from; its device has a name once `nameDevice` gave it one. */
export function readVisitor(request: Request): Traces {
  return readTraces(request, readDevice(request));
}

/** Gives the browser a random name, which only these pages read, or keeps the one that it has for longer. */
export function nameDevice(
  request: Request,
  response: Response,
  terms: { path: string; isSecure: boolean },
): Traces {
  const device = readDevice(request) ?? randomBytes(deviceBytes).toString('base64url');
  response.cookie(cookieName, device, {
    httpOnly: true,
    sameSite: 'lax',
    secure: terms.isSecure,
    path: terms.path,
    maxAge: cookieDays * dayMs,
  });
  return readTraces(request, device);
}

/**
 * The language to speak to a visitor: the first of theirs that we have. Where theirs is the program's too, it stays as
 * the program has it (`de-AT`); who tells none, as programs that fetch previews, is spoken to like the program's members.
 */
export function languageFor(request: Request, programLocale: string): string {
  const wanted = wantedLanguage(request);
  return wanted === null || wanted === pickLanguage(programLocale) ? programLocale : wanted;
}

function readDevice(request: Request): string | null {
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const value = pairs
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  return value !== undefined && /^[\w-]{22}$/.test(value) ? value : null;
}

/** All browsers say one of these first, and few of the programs that fetch previews do. */
const browsers = /^(Mozilla|Opera)\//;

/** Whether somebody looks at the page: not a link preview, a robot, or a browser that loads ahead. */
export function isPerson(request: Request): boolean {
  const userAgent = request.get('user-agent') ?? '';
  const purpose = `${request.get('sec-purpose') ?? ''} ${request.get('purpose') ?? ''} ${request.get('x-purpose') ?? ''} ${request.get('x-moz') ?? ''}`;
  return (
    request.method === 'GET' &&
    browsers.test(userAgent) &&
    !isbot(userAgent) &&
    !/prefetch|prerender|preview/i.test(purpose)
  );
}
