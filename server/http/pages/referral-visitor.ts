import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { isbot } from 'isbot';
import { pickLanguage } from '../../contract/languages.ts';
import { readTraces } from '../read-traces.ts';
import { wantedLanguage } from '../wanted-language.ts';
import type { Traces } from '../../operations/referrals/traces.ts';

const deviceCookie = 'regulars_device';
const claimCookie = 'regulars_claim';
const cookieDays = 180;
const dayMs = 86_400_000;
const deviceBytes = 16;

/** Where a request comes from; its device has a name once `nameDevice` gave it one. */
export function readVisitor(request: Request): Traces {
  return readTraces(request, readDevice(request));
}

/** Who may read what a browser keeps: the pages below `path`, and no script. */
interface KeepTerms {
  path: string;
  appUrl: string;
}

/** Gives the browser a random name, which only these pages read, or keeps the one that it has for longer. */
export function nameDevice(request: Request, response: Response, terms: KeepTerms): Traces {
  const device = readDevice(request) ?? randomBytes(deviceBytes).toString('base64url');
  keep(response, { name: deviceCookie, value: device }, terms);
  return readTraces(request, device);
}

/** Gives the browser the token of its claim, which so stands in no address; the newest claim on a link counts. */
export function keepClaim(response: Response, token: string, terms: KeepTerms): void {
  keep(response, { name: claimCookie, value: token }, terms);
}

/** The token as the browser tells it; empty: it has none. */
export function readKeptClaim(request: Request): string {
  return readCookie(request, claimCookie) ?? '';
}

function keep(
  response: Response,
  cookie: { name: string; value: string },
  { path, appUrl }: KeepTerms,
): void {
  response.cookie(cookie.name, cookie.value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: appUrl.startsWith('https:'),
    path,
    maxAge: cookieDays * dayMs,
  });
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
  const value = readCookie(request, deviceCookie);
  return value !== undefined && /^[\w-]{22}$/.test(value) ? value : null;
}

function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
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
