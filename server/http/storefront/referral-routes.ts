import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import { storefrontPaths } from '../../contract/paths.ts';
import {
  claimAnswer,
  claimInvitationRequest,
  claimQuestion,
  clickRequest,
  done,
  shareRequest,
  showNameRequest,
  storefrontInvitation,
  storefrontReferralPage,
} from '../../contract/storefront-referral.ts';
import { countShare } from '../../operations/referrals/count-visit.ts';
import { seeMember } from '../../operations/referrals/see-member.ts';
import { showFirstName } from '../../operations/referrals/share-link.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import {
  claimInvitation,
  countInvitationClick,
  findClaim,
  findInvitation,
} from './answer-invitation.ts';
import { memberOf, type Shopper } from './authenticate-shopper.ts';
import { presentInvitation } from './present-referral.ts';
import { readSharing, type ReferralDeps, tracesOf } from './read-sharing.ts';

const ownQuery = z.strictObject({ device: z.string().max(64).optional() });
const codeQuery = z.strictObject({ ref: z.string().max(80) });
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
      handler: async ({ caller, query }) => {
        const { page } = await readSharing(deps, caller, query.device);
        return { status: 200, body: page };
      },
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
        const { page } = await readSharing(deps, caller, null);
        return { status: 200, body: page };
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

function listFriendRoutes(deps: ReferralDeps): Route<Shopper>[] {
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
        await countInvitationClick(deps, caller, body);
        return { status: 200, body: {} };
      },
    }),
    route({
      method: 'post',
      path: storefrontPaths.claimInvitation,
      in: { body: claimInvitationRequest },
      out: claimAnswer,
      handler: async ({ caller, body }) => {
        const claimed = await claimInvitation(deps, caller, body);
        if ('claim' in claimed) return { status: 200, body: claimed.claim };
        return claimed.refused === 'not_found'
          ? refuse({ refused: 'invitation_unknown', detail: claimed.detail }, 404)
          : refuse(claimed);
      },
    }),
    route({
      method: 'post',
      path: storefrontPaths.claim,
      in: { body: claimQuestion },
      out: claimAnswer,
      handler: async ({ caller, body }) => {
        const found = await findClaim(deps, caller, body.token);
        if (found === null) throw new AppError('not_found', 'There is no such claim.');
        return { status: 200, body: found.claim };
      },
    }),
  ];
}
