import express, {
  type ErrorRequestHandler,
  type Request,
  type Response,
  type Router,
} from 'express';
import { AppError } from '../../../base/errors.ts';
import type { Encryption } from '../../../base/encryption.ts';
import type { Logger } from '../../../base/logger.ts';
import { type Language, pickLanguage } from '../../../contract/languages.ts';
import { pagesBase } from '../../../contract/paths.ts';
import type { ScreenAnswer } from '../../../contract/screen.ts';
import { isFormToken, makeFormToken } from '../../../operations/form-token.ts';
import { readProgram } from '../../../operations/read-program.ts';
import { readFailure } from '../../handle-error.ts';
import { HtmlBody } from '../../html-body.ts';
import { mountRoutes, openRouter } from '../../mount-routes.ts';
import { isStorable } from '../../read-json.ts';
import type { Route } from '../../route.ts';
import { sendAnswer, type SentAnswer } from '../../send-answer.ts';
import { writeHtml } from '../../screens/write-html.ts';
import { wantedLanguage } from '../../wanted-language.ts';
import { type Shopper, readShopperQuery } from '../authenticate-shopper.ts';
import type { StorefrontDeps } from '../read-page.ts';
import { readShopperBody } from '../read-shopper-body.ts';
import { sayError } from '../say-error.ts';
import { openPainter } from './page.ts';
import { pageStyle, pageStyleName } from './page-style.ts';
import { drawDocument, drawRefusal } from './page-document.ts';

export interface PagesDeps extends StorefrontDeps {
  encryption: Encryption;
  log: Logger;
  checkAnswers: boolean;
}

const formBytesMax = 10_000;
const formFieldsMax = 30;
/** A style is the same for everybody; a new one has another address. */
const styleKeptSeconds = 31_536_000;
/** Where the shop has us when nobody says so. */
const usualPrefix = '/apps/regulars';
const parseForm = express.urlencoded({
  extended: false,
  limit: formBytesMax,
  parameterLimit: formFieldsMax,
});
/** What a form proved itself with, until its shopper is known. */
const formTokens = new WeakMap<Request, string>();
/** Forms need no locale of their own: whoever sent them is known. */
const shoppers = new WeakMap<Response, Shopper>();

/** The screens' door: data for the widget, pages in the shop's theme for a browser without script. */
export function createPagesRouter(
  deps: PagesDeps,
  routes: readonly Route<Shopper>[],
  authenticate: (request: Request) => Promise<Shopper>,
): Router {
  const router = openRouter();
  router.get(`${pagesBase}/${pageStyleName}`, (_request, response) => {
    response.set('Cache-Control', `public, max-age=${styleKeptSeconds}, immutable`);
    response.type('css').send(pageStyle);
  });
  router.use(pagesBase, (_request, response, next) => {
    response.vary('Accept');
    next();
  });
  mountRoutes<Shopper, Route<Shopper>>(router, {
    routes,
    authenticate: async (request) => {
      const shopper = await authenticate(request);
      const known = { ...shopper, locale: shopper.locale ?? wantedLanguage(request) };
      if (request.res !== undefined) shoppers.set(request.res, known);
      return known;
    },
    readQuery: readShopperQuery,
    readBody: readFormOrJson,
    around: async ({ request, caller }, run) => {
      if (request.is('application/x-www-form-urlencoded')) checkForm(deps, request, caller);
      const answer = await run();
      return wantsData(request) ? answer : dress(deps, { request, shopper: caller }, answer);
    },
    checkAnswers: deps.checkAnswers,
  });
  router.use(pagesBase, sayWhatWentWrong(deps));
  return router;
}

/** The widget says twice that it reads JSON. Who says nothing, or whose word a proxy lost, has opened a page. */
function wantsData(request: Request): boolean {
  return request.accepts(['html', 'json']) === 'json' || request.query['as'] === 'json';
}

async function readFormOrJson(request: Request, response: Response): Promise<unknown> {
  if (!request.is('application/x-www-form-urlencoded')) return readShopperBody(request, response);
  await new Promise<void>((resolve, reject) => {
    parseForm(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new AppError('invalid_request', 'No form.'));
    });
  });
  const body: unknown = request.body;
  const { form_token: token, ...fields } = {
    ...(typeof body === 'object' ? body : null),
  } as Record<string, unknown>;
  if (typeof token === 'string') formTokens.set(request, token);
  if (!Object.values(fields).every(isStorable))
    throw new AppError('invalid_request', 'The form has text that can’t be kept.');
  return fields;
}

/** Cookies decide who sends a form, so a page of another site could send one: only what we drew for them counts. */
function checkForm({ encryption, clock }: PagesDeps, request: Request, shopper: Shopper): void {
  const token = formTokens.get(request) ?? '';
  if (isFormToken(encryption, { ...ownerOf(shopper), token, now: clock.now() })) return;
  // Not `forbidden`: they may do this, only not with a page as old as that.
  throw new AppError(
    'invalid_request',
    'This page was open for too long. Go back and load it again.',
  );
}

function ownerOf({ shop, account }: Shopper) {
  return { shopId: shop.shopId, account: account?.customerId ?? account?.externalId ?? '' };
}

/** Puts a screen into a page. What was refused is a page too: a platform in between shows errors of its own. */
async function dress(
  deps: PagesDeps,
  { request, shopper }: { request: Request; shopper: Shopper },
  answer: SentAnswer,
): Promise<SentAnswer> {
  const { body } = answer;
  const terms = {
    prefix: shopper.pathPrefix ?? usualPrefix,
    formToken: makeFormToken(deps.encryption, ownerOf(shopper), deps.clock.now()),
    locale: asksForLocale(request),
  };
  const painter = await openPainter(deps, shopper);
  if (isScreen(body)) {
    const document = drawDocument(body, painter);
    return { status: 200, body: new HtmlBody(frame(terms.prefix, writeHtml(document, terms))) };
  }
  if (answer.status < 400) return answer;
  const detail = isProblem(body) ? body.detail : '';
  const document = drawRefusal({ detail, title: shopper.shop.name }, painter);
  return { status: 200, body: new HtmlBody(frame(terms.prefix, writeHtml(document, terms))) };
}

function frame(prefix: string, html: string): string {
  return `<link rel="stylesheet" href="${prefix}${pagesBase}/${pageStyleName}">${html}`;
}

function asksForLocale(request: Request): string | null {
  const { locale } = request.query;
  return typeof locale === 'string' ? pickLanguage(locale) : null;
}

function isScreen(body: unknown): body is ScreenAnswer {
  return typeof body === 'object' && body !== null && 'at' in body && 'body' in body;
}

function isProblem(body: unknown): body is { detail: string } {
  return (
    typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string'
  );
}

/** As the pages speak: where the visitor asks for no language of ours, the program's. */
async function languageOf(
  { db }: PagesDeps,
  request: Request,
  shopper: Shopper | undefined,
): Promise<Language> {
  const locale = shopper?.locale ?? asksForLocale(request) ?? wantedLanguage(request);
  if (shopper === undefined || locale !== null) return pickLanguage(locale);
  const { program } = await readProgram(db, shopper.shop.shopId);
  return pickLanguage(program.settings.locale);
}

/** For a browser without script a failure is a page as well; the widget gets the problem. */
function sayWhatWentWrong(deps: PagesDeps): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return async (thrown: unknown, request, response, next) => {
    const shopper = shoppers.get(response);
    const error = sayError(thrown, await languageOf(deps, request, shopper));
    if (wantsData(request) || shopper === undefined || response.headersSent) {
      next(error);
      return;
    }
    const { message: detail, status } = readFailure(error, response, deps.log);
    const problem = { status, body: { detail } };
    await sendAnswer(response, await dress(deps, { request, shopper }, problem));
  };
}
