import { type Request, type RequestHandler, type Response, Router, urlencoded } from 'express';
import type { Clock } from '../../base/clock.ts';
import type { Encryption } from '../../base/encryption.ts';
import type { Logger } from '../../base/logger.ts';
import { pickLanguage } from '../../contract/languages.ts';
import { optOutPath } from '../../contract/paths.ts';
import { chooseNotices } from '../../operations/choose-notices.ts';
import { localeFor } from '../../operations/locale-for.ts';
import { type NamedMember, readOptOutToken } from '../../operations/opt-out-token.ts';
import { readProgram } from '../../operations/read-program.ts';
import type { ShopReader } from '../../operations/read-shop.ts';
import type { Database } from '../../store/database.ts';
import { readMemberLanguage } from '../../store/member-languages.ts';
import { handleErrors } from '../handle-error.ts';
import { createRateLimit } from '../limit-rate.ts';
import { nameRequest } from '../request-id.ts';
import { renderOptOut } from './opt-out-document.ts';
import type { OptOutState } from './opt-out-texts.ts';
import { languageFor } from './referral-visitor.ts';

export interface OptOutDeps {
  db: Database;
  shops: ShopReader;
  encryption: Encryption;
  clock: Clock;
  log: Logger;
}

/** For one member: nobody changes their mind more often. */
const choices = { burst: 20, perSecond: 0.2 };
const bodyMax = '2kb';

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/**
 * Where the address in every mail leads. Opening it changes nothing, because mail programs open addresses by
 * themselves; a press of the button does, and so does the one POST that a mail program sends for its reader
 * (RFC 8058). The page says nothing about the member.
 */
export function createOptOutPage(deps: OptOutDeps): Router {
  const router = Router();
  const limit = createRateLimit(choices);
  router.use(optOutPath, nameRequest);
  router.get(optOutPath, serve(deps, limit, 'ask'));
  router.post(
    optOutPath,
    urlencoded({ extended: false, limit: bodyMax }),
    serve(deps, limit, 'take'),
  );
  router.use(optOutPath, handleErrors({ log: deps.log }));
  return router;
}

function serve(
  deps: OptOutDeps,
  limit: (caller: string) => void,
  step: 'ask' | 'take',
): RequestHandler {
  return async (request: Request, response: Response) => {
    const member = readOptOutToken(deps.encryption, String(request.params['token'] ?? ''));
    const shop = member && (await deps.shops.byId(member.shopId));
    response.set(headers).type('html');
    if (member === null || shop === null) {
      response.status(404).send(
        renderOptOut({
          language: pickLanguage(languageFor(request, 'en')),
          shopName: '',
          state: 'unknown',
        }),
      );
      return;
    }
    limit(`${member.shopId}:${member.memberId}`);
    const { program } = await readProgram(deps.db, member.shopId);
    const state = step === 'ask' ? 'asked' : await take(deps, member, request);
    const own = await readMemberLanguage(deps.db, member.shopId, member.memberId);
    const language = pickLanguage(localeFor(own?.language ?? null, program.settings));
    response.status(200).send(renderOptOut({ language, shopName: shop.name, state }));
  };
}

/** Whatever is posted is a no, but the page's own button for changing one's mind. */
async function take(deps: OptOutDeps, member: NamedMember, request: Request): Promise<OptOutState> {
  const body: unknown = request.body;
  const wants = typeof body === 'object' && body !== null && 'mails' in body && body.mails === 'on';
  await chooseNotices(deps.db, { ...member, optsOut: !wants, now: deps.clock.now() });
  return wants ? 'wanted' : 'stopped';
}
