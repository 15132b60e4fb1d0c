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
import { createRateLimit } from '../limit-rate.ts';
import { referralHeaders } from './referral-frame.ts';
import { readOpening } from './referral-opening.ts';
import {
  addressOf,
  findHost,
  type ReferralPageDeps,
  speakFor,
  type Welcome,
  welcome,
} from './referral-reception.ts';
import { readVisitor } from './referral-visitor.ts';
import { renderClaim, renderRefusal } from './render-claim.ts';

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

/** A friend's e-mail. What is made is shown at an address of its own, so that a reload claims nothing again. */
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
      now,
    });
    if (result.outcome === 'email_invalid') ask(words.claim('email_invalid'));
    else answer(deps, response, { here, form, result });
  };
}

function answer(
  deps: ReferralPageDeps,
  response: Response,
  taken: { here: Welcome; form: Form; result: ClaimResult },
): void {
  const { here, form, result } = taken;
  const { shop, words, invitation } = here;
  const at = { code: invitation.publicCode };
  if (result.outcome === 'made') {
    const token = makeClaimToken(deps.encryption, { ...shop, referralId: result.referralId });
    response.redirect(303, addressOf(referralPaths.claimed, { ...at, token }));
    return;
  }
  if (result.outcome === 'not_found')
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

/** Where a friend finds their code, as long as it is good; the link itself may have been stopped since. */
export function showClaim(deps: ReferralPageDeps): RequestHandler {
  const limit = createRateLimit(looks);
  return async (request, response) => {
    const token = String(request.params['token'] ?? '');
    const named = readClaimToken(deps.encryption, token);
    if (named === null) deps.guestLimits.look(readVisitor(request));
    const host = await findHost(deps, request, response);
    if (host === null || named === null || named.shopId !== host.shop.shopId) throw noClaim();
    limit(named.referralId);
    const { shop } = host;
    const claim = await readClaim(deps.db, { ...named, now: deps.clock.now() });
    if (claim === null) throw noClaim();
    const { program } = await readProgram(deps.db, shop.shopId);
    const ref = publicCode(host.code, shop.shopId);
    const thisPage = addressOf(referralPaths.claimed, { code: ref, token });
    const look = Number(request.query['look'] ?? 0) + 1;
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
            origin: deps.shopUrl(shop),
            connectedBy: shop.connectedBy,
            code: claim.code,
            ref,
          }),
          nextLook: look <= looksMax ? `${thisPage}?look=${look}` : null,
          thisPage,
          mails: deps.mails,
        }),
      );
  };
}

const noClaim = () => new AppError('not_found', 'Nobody has claimed this.');
