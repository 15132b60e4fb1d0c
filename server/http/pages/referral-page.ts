import {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  Router,
  urlencoded,
} from 'express';
import { AppError } from '../../base/errors.ts';
import { referralPaths } from '../../contract/paths.ts';
import type { ShareChannel } from '../../contract/referral.ts';
import { createInvitationWords } from '../../notify/invitation/invitation-words.ts';
import { countClick } from '../../operations/referrals/count-visit.ts';
import { readChannel } from '../../operations/referrals/read-channel.ts';
import { readFailure } from '../handle-error.ts';
import { nameRequest } from '../request-id.ts';
import { findKeptClaim, showClaim, takeClaim } from './referral-claim.ts';
import { referralHeaders } from './referral-frame.ts';
import { namePicture, sendPicture, sendQr } from './referral-picture.ts';
import { createPictureStore } from './referral-picture-store.ts';
import {
  addressOf,
  hostOf,
  pageOf,
  type ReferralPageDeps,
  type Welcome,
  welcome,
} from './referral-reception.ts';
import { signOpening } from './referral-opening.ts';
import { isPerson, languageFor, nameDevice } from './referral-visitor.ts';
import { renderNotice } from './render-claim.ts';
import { renderInvitation } from './render-invitation.ts';

const base = '/r';
const bodyMax = '4kb';
const fieldsMax = 8;

/**
 * What a friend sees who follows a member's link: the offer, a form for their e-mail, and their code. It works without
 * script, and in the shop's language. Opening the page counts as a click where a person did, and gives nothing away:
 * codes that are nobody's, were stopped, or are another shop's look the same.
 */
export function createReferralPage(deps: ReferralPageDeps): Router {
  const router = Router();
  router.use(base, nameRequest);
  router.get(referralPaths.page, showInvitation(deps));
  router.get(referralPaths.claim, (request, response) => {
    response.redirect(303, pageOf(request));
  });
  router.post(
    referralPaths.claim,
    urlencoded({ extended: false, limit: bodyMax, parameterLimit: fieldsMax }),
    takeClaim(deps, renderPage),
  );
  router.get(referralPaths.claimed, showClaim(deps));
  router.get(referralPaths.picture, sendPicture(deps, createPictureStore()));
  router.get(referralPaths.qr, sendQr(deps));
  router.use(base, () => {
    throw new AppError('not_found', 'There is nothing at this address.');
  });
  router.use(base, showFailure(deps));
  return router;
}

function viaOf(request: Request): string | null {
  const via = request.query['via'];
  return typeof via === 'string' ? via : null;
}

function showInvitation(deps: ReferralPageDeps): RequestHandler {
  return async (request, response) => {
    const here = await welcome(deps, request, response);
    const channel = readChannel(viaOf(request));
    if (isPerson(request)) {
      const traces = nameDevice(request, response, { path: base, appUrl: deps.appUrl });
      const { publicCode, memberId } = here.invitation;
      if (mayClick(deps, traces, publicCode))
        await countClick(deps, {
          shop: here.shop,
          memberId,
          channel,
          traces,
          now: deps.clock.now(),
        });
    }
    const keptPath = await findKeptClaim(deps, request, here);
    response
      .set(referralHeaders)
      .type('html')
      .send(renderPage(deps, here, { channel, again: null, keptPath }));
  };
}

/** Too many clicks are not counted; whoever comes sees the page all the same. */
function mayClick(
  { guestLimits }: ReferralPageDeps,
  traces: ReturnType<typeof nameDevice>,
  publicCode: string,
): boolean {
  try {
    guestLimits.click(traces, publicCode);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate_limited') return false;
    throw error;
  }
}

function renderPage(
  deps: ReferralPageDeps,
  here: Welcome,
  form: {
    channel: ShareChannel;
    again: { email: string; problem: string } | null;
    keptPath?: string | null;
  },
): string {
  const { shop, words, invitation } = here;
  const { publicCode, terms, firstName } = invitation;
  const at = { code: publicCode };
  const link = { shopId: shop.shopId, publicCode };
  const picture = addressOf(referralPaths.picture, at);
  return renderInvitation({
    words,
    shopName: shop.name,
    terms,
    firstName,
    link: deps.appUrl + addressOf(referralPaths.page, at),
    claimPath: addressOf(referralPaths.claim, at),
    opening: signOpening(deps.encryption, link, deps.clock.now()),
    pictureUrl: `${deps.appUrl}${picture}?v=${namePicture(here)}`,
    mails: deps.mails,
    keptPath: null,
    ...form,
  });
}

/** Whatever can't be shown, as a page that looks like the others. */
function showFailure(deps: ReferralPageDeps): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (thrown: unknown, request, response, _next) => {
    const failure = readFailure(thrown, response, deps.log);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const host = hostOf(response);
    const words = host?.words ?? wordsOfVisitor(request);
    const { unknown, tooMany, broken } = words.texts.page;
    const heading = { 404: unknown, 429: tooMany }[failure.status] ?? broken;
    if (failure.retryAfterSeconds !== undefined)
      response.set('Retry-After', String(Math.max(1, Math.ceil(failure.retryAfterSeconds))));
    response
      .status(failure.status)
      .set(referralHeaders)
      .type('html')
      .send(
        renderNotice({
          words,
          shopName: host?.shop.name ?? '',
          heading,
          shopUrl: host && deps.shopUrl(host.shop),
        }),
      );
  };
}

/** No shop is known that would have a language. */
function wordsOfVisitor(request: Request): ReturnType<typeof createInvitationWords> {
  const locale = languageFor(request, 'en');
  return createInvitationWords({ locale, shopName: '', pointsName: { one: '', other: '' } });
}
