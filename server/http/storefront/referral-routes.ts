import { z } from 'zod';
import type { Encryption } from '../../base/encryption.ts';
import { AppError, assert } from '../../base/errors.ts';
import { storefrontPaths } from '../../contract/paths.ts';
import {
  claimAnswer,
  type ClaimAnswer,
  type ClaimInvitationRequest,
  claimInvitationRequest,
  clickRequest,
  done,
  shareRequest,
  showNameRequest,
  storefrontInvitation,
  storefrontReferralPage,
  type StorefrontReferralPage,
} from '../../contract/storefront-referral.ts';
import { readPublicCode } from '../../domain/referrals/read-public-code.ts';
import { readProgram } from '../../operations/read-program.ts';
import { claimReferral } from '../../operations/referrals/claim-referral.ts';
import { makeClaimToken, readClaimToken } from '../../operations/referrals/claim-token.ts';
import { countClick, countShare } from '../../operations/referrals/count-visit.ts';
import { listOwnReferrals } from '../../operations/referrals/list-own-referrals.ts';
import { readClaim } from '../../operations/referrals/read-claim.ts';
import { type Invitation, readInvitation } from '../../operations/referrals/read-invitation.ts';
import { seeMember } from '../../operations/referrals/see-member.ts';
import { shareLink, showFirstName } from '../../operations/referrals/share-link.ts';
import type { Traces } from '../../operations/referrals/traces.ts';
import type { GuestLimits } from '../limit-guests.ts';
import { type Answer, refuse, type Refused, type Route, routeFor } from '../route.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import type { StorefrontDeps } from './member-routes.ts';
import { presentInvitation, presentReferralPage, wordsFor } from './present-referral.ts';

export interface ReferralDeps extends StorefrontDeps {
  encryption: Encryption;
  guestLimits: GuestLimits;
  /** Where members' links lead: our own address. */
  appUrl: string;
}

const ownQuery = z.strictObject({ device: z.string().max(64).optional() });
const codeQuery = z.strictObject({ ref: z.string().max(80) });
const claimQuery = z.strictObject({ token: z.string().max(120) });
const route = routeFor<Shopper>();

/** A member's link and their friends; and the invitation of whoever came by a link. */
export function listReferralRoutes(deps: ReferralDeps): Route<Shopper>[] {
  return [...listAdvocateRoutes(deps), ...listFriendRoutes(deps)];
}

function listAdvocateRoutes(deps: ReferralDeps): Route<Shopper>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'get',
      path: storefrontPaths.referrals,
      in: { query: ownQuery },
      out: storefrontReferralPage,
      handler: async ({ caller, query }) => ({
        status: 200,
        body: await readPage(deps, caller, query.device),
      }),
    }),
    route({
      method: 'post',
      path: storefrontPaths.showName,
      in: { body: showNameRequest },
      out: storefrontReferralPage,
      handler: async ({ caller, body }) => {
        const { shopId } = caller.shop;
        const shows = body.shows_first_name;
        const memberId = memberOf(caller);
        await showFirstName(db, { shopId, memberId, shows, now: clock.now() });
        return { status: 200, body: await readPage(deps, caller, null) };
      },
    }),
    route({
      method: 'post',
      path: storefrontPaths.shares,
      in: { body: shareRequest },
      out: done,
      handler: async ({ caller, body }) => {
        const visitor = { shop: caller.shop, memberId: memberOf(caller), now: clock.now() };
        await countShare(deps, { ...visitor, channel: body.channel });
        await seeMember(deps, { ...visitor, traces: tracesOf(caller, body.device) });
        return { status: 200, body: {} };
      },
    }),
  ];
}

async function readPage(
  deps: ReferralDeps,
  shopper: Shopper,
  device: string | null | undefined,
): Promise<StorefrontReferralPage> {
  const { db, appUrl, clock } = deps;
  const memberId = memberOf(shopper);
  const { shop } = shopper;
  const { shopId } = shop;
  const now = clock.now();
  const link = await shareLink(db, { shopId, memberId, now });
  if (link === null) throw new AppError('not_found', 'This shop has no referrals right now.');
  await seeMember(deps, { shop, memberId, traces: tracesOf(shopper, device), now });
  const friends = await listOwnReferrals(db, { shopId, memberId });
  return presentReferralPage(link, { shopper, appUrl, ...friends });
}

function listFriendRoutes(deps: ReferralDeps): Route<Shopper>[] {
  const { guestLimits, clock } = deps;
  return [
    route({
      method: 'get',
      path: storefrontPaths.invitation,
      in: { query: codeQuery },
      out: storefrontInvitation,
      handler: async ({ caller, query }) => {
        const invitation = await findInvitation(deps, caller, query.ref);
        return {
          status: 200,
          body: { invitation: invitation && presentInvitation(invitation, caller) },
        };
      },
    }),
    route({
      method: 'post',
      path: storefrontPaths.click,
      in: { body: clickRequest },
      out: done,
      handler: async ({ caller, body }) => {
        const traces = tracesOf(caller, body.device);
        const invitation = await findInvitation(deps, caller, body.ref);
        if (invitation === null || invitation.isOwn) return { status: 200, body: {} };
        guestLimits.click(traces, invitation.publicCode);
        const { memberId } = invitation;
        const click = { shop: caller.shop, memberId, channel: 'ref', traces, now: clock.now() };
        await countClick(deps, click);
        return { status: 200, body: {} };
      },
    }),
    route({
      method: 'post',
      path: storefrontPaths.claimInvitation,
      in: { body: claimInvitationRequest },
      out: claimAnswer,
      handler: ({ caller, body }) => claim(deps, caller, body),
    }),
    route({
      method: 'get',
      path: storefrontPaths.claim,
      in: { query: claimQuery },
      out: claimAnswer,
      handler: async ({ caller, query }) => {
        const named = readClaimToken(deps.encryption, query.token);
        const isHere = named?.shopId === caller.shop.shopId;
        const answer = isHere ? await answerWith(deps, caller, named.referralId) : null;
        if (answer === null) throw new AppError('not_found', 'There is no such claim.');
        return { status: 200, body: answer };
      },
    }),
  ];
}

/** Codes of other shops are nobody's here. Looks that find nobody are counted: codes can't be found by trying. */
async function findInvitation(
  { db, guestLimits }: ReferralDeps,
  { shop, memberId, traces }: Shopper,
  text: string,
): Promise<Invitation | null> {
  guestLimits.look(traces);
  const named = readPublicCode(text);
  const invitation =
    named?.shopId === shop.shopId
      ? await readInvitation(db, { shopId: shop.shopId, code: named.code, viewerId: memberId })
      : null;
  if (invitation === null) guestLimits.miss(traces);
  return invitation;
}

async function claim(
  deps: ReferralDeps,
  shopper: Shopper,
  body: ClaimInvitationRequest,
): Promise<Answer<ClaimAnswer> | Refused> {
  const { shop, memberId, locale } = shopper;
  const traces = tracesOf(shopper, body.device);
  deps.guestLimits.claim(traces, body.ref);
  const { program } = await readProgram(deps.db, shop.shopId);
  const words = wordsFor(shopper, program);
  const named = readPublicCode(body.ref);
  const claimed =
    named === null || named.shopId !== shop.shopId
      ? ({ outcome: 'not_found' } as const)
      : await claimReferral(deps, {
          shop,
          code: named.code,
          email: body.email,
          channel: 'ref',
          locale: locale ?? program.settings.locale,
          traces,
          clickedAt: body.clicked_at == null ? null : new Date(body.clicked_at),
          viewerId: memberId,
          now: deps.clock.now(),
        });
  if (claimed.outcome === 'made') {
    const answer = await answerWith(deps, shopper, claimed.referralId);
    assert(answer !== null, 'a claim that was made can be read');
    return { status: 200, body: answer };
  }
  const { outcome } = claimed;
  const text = words.claim(outcome);
  if (outcome === 'not_found') {
    deps.guestLimits.miss(traces);
    return refuse({ refused: 'invitation_unknown', detail: text }, 404);
  }
  if (outcome === 'email_invalid') return refuse({ refused: outcome, detail: text });
  return { status: 200, body: { outcome, text, code: null, expires_at: null, token: null } };
}

async function answerWith(
  { db, encryption, clock }: ReferralDeps,
  shopper: Shopper,
  referralId: string,
): Promise<ClaimAnswer | null> {
  const { shopId } = shopper.shop;
  const [found, { program }] = await Promise.all([
    readClaim(db, { shopId, referralId, now: clock.now() }),
    readProgram(db, shopId),
  ]);
  if (found === null) return null;
  const { outcome, code, expiresAt } = found;
  return {
    outcome,
    text: wordsFor(shopper, program).claim(outcome),
    code,
    expires_at: expiresAt?.toISOString() ?? null,
    token: makeClaimToken(encryption, { shopId, referralId }),
  };
}

function tracesOf({ traces }: Shopper, device: string | null | undefined): Traces {
  return { ...traces, device: device == null || device === '' ? null : device };
}
