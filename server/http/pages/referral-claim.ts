import type { Request, RequestHandler, Response } from 'express';
import { AppError } from '../../base/errors.ts';
import { referralPaths } from '../../contract/paths.ts';
import type { ShareChannel } from '../../contract/referral.ts';
import { publicCode } from '../../domain/referrals/public-code.ts';
import { shopLink } from '../../notify/invitation/shop-link.ts';
import { readProgram } from '../../operations/read-program.ts';
import { claimReferral, type ClaimResult } from '../../operations/referrals/claim-referral.ts';
import { makeClaimToken, readClaimToken } from '../../operations/referrals/claim-token.ts';
import { readChannel } from '../../operations/referrals/read-channel.ts';
import { readClaim } from '../../operations/referrals/read-claim.ts';
import type { Shop } from '../../store/shops.ts';
import { createRateLimit } from '../limit-rate.ts';
import { referralHeaders } from './referral-frame.ts';
import { readOpening } from './referral-opening.ts';
import {
  addressOf,
  findHost,
  pageOf,
  type ReferralPageDeps,
  speakFor,
  type Welcome,
  welcome,
} from './referral-reception.ts';
import { keepClaim, readKeptClaim, readVisitor } from './referral-visitor.ts';
import { type LookAgain, renderClaim, renderRefusal } from './render-claim.ts';

/** The form once more, with what was wrong. */
type RenderForm = (
  deps: ReferralPageDeps,
  here: Welcome,
  form: { channel: ShareChannel; again: { email: string; problem: string } },
) => string;

interface Form {
  email: string;
  channel: ShareChannel;
  opened: string;
  /** Only a robot writes here. */
  trap: string;
}

/** Of one claim: its page asks again by itself while the code is being made. */
const looks = { burst: 60, perSecond: 1 };
/** So often; then the friend is asked to. */
const looksMax = 45;

/**
 * A friend's e-mail. What is made is shown at an address of its own, so that a reload claims nothing again. The browser
 * keeps whose it is; one that keeps nothing is shown it at once, and asks again by claiming the same.
 */
export function takeClaim(deps: ReferralPageDeps, renderForm: RenderForm): RequestHandler {
  return async (request, response) => {
    const traces = readVisitor(request);
    deps.guestLimits.claim(traces, String(request.params['code'] ?? ''));
    const here = await welcome(deps, request, response);
    const { shop, code, words, invitation } = here;
    const form = readForm(request);
    const now = deps.clock.now();
    const link = { shopId: shop.shopId, publicCode: invitation.publicCode };
    const clickedAt = readOpening(deps.encryption, link, { text: form.opened, now });
    response.set(referralHeaders).type('html');
    const ask = (problem: string): void => {
      const { channel, email } = form;
      response.status(422).send(renderForm(deps, here, { channel, again: { email, problem } }));
    };
    if (clickedAt === null || form.trap !== '') {
      ask(words.say(words.texts.page.again));
      return;
    }
    const result = await claimReferral(deps, {
      shop,
      code,
      email: form.email,
      channel: form.channel,
      locale: words.locale,
      traces,
      clickedAt,
      viewerId: null,
      connectionId: null,
      now,
    });
    if (result.outcome === 'email_invalid') ask(words.claim('email_invalid'));
    else await answer(deps, response, { here, form, result, keeps: traces.device !== null });
  };
}

async function answer(
  deps: ReferralPageDeps,
  response: Response,
  taken: { here: Welcome; form: Form; result: ClaimResult; keeps: boolean },
): Promise<void> {
  const { here, form, result, keeps } = taken;
  const { shop, words, invitation } = here;
  const at = { code: invitation.publicCode };
  if (result.outcome === 'made') {
    const { referralId } = result;
    if (keeps) {
      const token = makeClaimToken(deps.encryption, { ...shop, referralId });
      const path = addressOf(referralPaths.page, at);
      keepClaim(response, token, { path, appUrl: deps.appUrl });
      response.redirect(303, addressOf(referralPaths.claimed, at));
      return;
    }
    const again = { nextLook: null, path: addressOf(referralPaths.claim, at), fields: form };
    if (await sendClaim(deps, response, { shop, ref: at.code, referralId, again })) return;
  }
  if (result.outcome === 'made' || result.outcome === 'not_found')
    throw new AppError('not_found', 'This link was stopped at this moment.');
  response.status(409).send(
    renderRefusal({
      words,
      shopName: shop.name,
      outcome: result.outcome,
      shopUrl: deps.shopUrl(shop),
      againUrl: `${addressOf(referralPaths.page, at)}?via=${form.channel}`,
    }),
  );
}

function readForm(request: Request): Form {
  const body: unknown = request.body;
  const fields = new Map(typeof body === 'object' && body !== null ? Object.entries(body) : []);
  const read = (name: string): string => {
    const value: unknown = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    email: read('email').trim(),
    channel: readChannel(read('via')),
    opened: read('opened'),
    trap: read('comment'),
  };
}

/**
 * Where a friend finds their code, as long as it is good; the link itself may have been stopped since. Whoever claimed
 * nothing in this browser is led to the invitation.
 */
export function showClaim(deps: ReferralPageDeps): RequestHandler {
  const limit = createRateLimit(looks);
  return async (request, response) => {
    const named = readClaimToken(deps.encryption, readKeptClaim(request));
    if (named === null) deps.guestLimits.look(readVisitor(request));
    const host = await findHost(deps, request, response);
    if (host !== null && named?.shopId === host.shop.shopId) {
      limit(named.referralId);
      const ref = publicCode(host.code, named.shopId);
      const path = addressOf(referralPaths.claimed, { code: ref });
      const look = Number(request.query['look'] ?? 0) + 1;
      const nextLook = look <= looksMax ? `${path}?look=${look}` : null;
      const again = { nextLook, path, fields: null };
      if (await sendClaim(deps, response, { ...host, ...named, ref, again })) return;
    }
    response.redirect(303, pageOf(request));
  };
}

/** The page of the claim that this browser made by this link and that is not over; null: there is none. */
export async function findKeptClaim(
  deps: ReferralPageDeps,
  request: Request,
  { shop, invitation }: Welcome,
): Promise<string | null> {
  const { shopId } = shop;
  const named = readClaimToken(deps.encryption, readKeptClaim(request));
  if (named === null || named.shopId !== shopId) return null;
  const { referralId } = named;
  const claim = await readClaim(deps.db, { shopId, referralId, now: deps.clock.now() });
  return claim === null || claim.outcome === 'over'
    ? null
    : addressOf(referralPaths.claimed, { code: invitation.publicCode });
}

/** What became of a claim, in the language in which its friend was spoken to; false: there is none. */
async function sendClaim(
  deps: ReferralPageDeps,
  response: Response,
  shown: { shop: Shop; ref: string; referralId: string; again: LookAgain },
): Promise<boolean> {
  const { shop, ref, referralId, again } = shown;
  const { shopId } = shop;
  const claim = await readClaim(deps.db, { shopId, referralId, now: deps.clock.now() });
  if (claim === null) return false;
  const { program } = await readProgram(deps.db, shopId);
  response
    .set(referralHeaders)
    .type('html')
    .send(
      renderClaim({
        words: speakFor(shop, program, claim.referral.locale).words,
        shopName: shop.name,
        claim,
        timeZone: shop.timeZone,
        shopUrl: shopLink({
          shopUrl: deps.shopUrl(shop),
          site: claim.site,
          connectedBy: shop.connectedBy,
          code: claim.code,
          ref,
        }),
        again,
        mails: deps.mails,
      }),
    );
  return true;
}
