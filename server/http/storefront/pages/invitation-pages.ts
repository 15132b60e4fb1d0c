import { z } from 'zod';
import { instant } from '../../../contract/primitives.ts';
import { claimQuestion, clickRequest, done } from '../../../contract/storefront-referral.ts';
import type { ClaimAnswer, ClaimInvitationRequest } from '../../../contract/storefront-referral.ts';
import { type Route, routeFor } from '../../route.ts';
import { drawClaim } from '../../screens/invitation/draw-claim.ts';
import { drawInvitation } from '../../screens/invitation/draw-invitation.ts';
import type { Painter } from '../../screens/painter.ts';
import {
  claimInvitation,
  countInvitationClick,
  findClaim,
  findInvitation,
} from '../answer-invitation.ts';
import type { Shopper } from '../authenticate-shopper.ts';
import { presentInvitation } from '../present-referral.ts';
import type { ReferralDeps } from '../read-sharing.ts';
import { drawSharing } from './friends-pages.ts';
import { type Drawn, pageFor } from './page.ts';

/** A code that takes longer than this comes by mail. */
const slowAfterMs = 30_000;

const invitationQuery = z.object({ ref: z.string().max(80), device: z.string().max(64) }).partial();
/** A browser without script sends empty fields. */
const claimForm = z.strictObject({
  ref: z.string().max(80),
  email: z.string().trim().max(254),
  device: z.string().max(64).optional(),
  clicked_at: z.union([z.literal(''), instant]).optional(),
});

/** What the visitor's browser keeps of a link that there is something behind. */
const anOffer = { is_offer: true, token: null, ends_at: null, end: null };

/** Another mailbox may have what this one can't. */
const retried: readonly ClaimAnswer['outcome'][] = ['existing_customer', 'taken'];

/** The invitation of whoever came by a link, signed in or not. */
export function listInvitationPages(deps: ReferralDeps): Route<Shopper>[] {
  const page = pageFor(deps);
  return [
    page({
      method: 'get',
      path: '/pages/invitation',
      in: { query: invitationQuery },
      draw: ({ caller, query: { ref = '', device } }, by) =>
        drawLink(deps, { shopper: caller, ref, device }, by),
    }),
    page({
      method: 'post',
      path: '/pages/invitation',
      in: { body: claimForm },
      draw: ({ caller, body: { clicked_at: clickedAt, ...body } }, by) =>
        drawTaking(deps, { shopper: caller, form: { ...body, clicked_at: clickedAt || null } }, by),
    }),
    page({
      method: 'post',
      path: '/pages/invitation/claim',
      in: { body: claimQuestion },
      draw: ({ caller, body: { token } }, by) => drawClaimed(deps, { shopper: caller, token }, by),
    }),
    routeFor<Shopper>()({
      method: 'post',
      path: '/pages/invitation/click',
      in: { body: clickRequest },
      out: done,
      handler: async ({ caller, body }) => {
        await countInvitationClick(deps, caller, body);
        return { status: 200, body: {} };
      },
    }),
  ];
}

async function drawLink(
  deps: ReferralDeps,
  look: { shopper: Shopper; ref: string; device?: string | undefined },
  by: Painter,
): Promise<Drawn> {
  const { shopper, ref, device } = look;
  const invitation = await findInvitation(deps, shopper, ref);
  if (invitation === null) return drawNobody('idle', by);
  if (invitation.isOwn) {
    const sharing = await drawSharing(deps, { shopper, device, isOwn: true }, by);
    return { ...sharing, invitation: { ...anOffer, end: 'idle' } };
  }
  return {
    at: addressOf(invitation.publicCode),
    back: 'home',
    body: drawInvitation({ invitation: presentInvitation(invitation, shopper) }, by),
    invitation: anOffer,
  };
}

/** The link leads to nothing, or what was claimed by it is nothing any more. */
function drawNobody(end: 'idle' | 'elsewhere', by: Painter): Drawn {
  return {
    at: 'invitation',
    back: 'home',
    body: drawInvitation({ invitation: null }, by),
    invitation: { ...anOffer, is_offer: false, end },
  };
}

async function drawClaimed(
  deps: ReferralDeps,
  { shopper, token }: { shopper: Shopper; token: string },
  by: Painter,
): Promise<Drawn> {
  const found = await findClaim(deps, shopper, token);
  if (found === null) return drawNobody('elsewhere', by);
  const { claim, claimedAt } = found;
  const isSlow = claimedAt !== null && by.now.getTime() - claimedAt.getTime() > slowAfterMs;
  return presentClaim(claim, drawClaim({ claim, isSlow }, by));
}

/** What has been claimed is shown again as long as it is good for something; what had to be refused is not. */
function presentClaim(claim: ClaimAnswer, body: Drawn['body']): Drawn {
  const { token, expires_at: endsAt, outcome } = claim;
  return {
    at: 'invitation',
    back: 'home',
    body,
    invitation: {
      ...anOffer,
      token,
      ends_at: endsAt,
      end: token === null || outcome === 'over' ? 'elsewhere' : null,
    },
  };
}

async function drawTaking(
  deps: ReferralDeps,
  { shopper, form }: { shopper: Shopper; form: ClaimInvitationRequest },
  by: Painter,
): Promise<Drawn> {
  const claimed = await claimInvitation(deps, shopper, form);
  if ('claim' in claimed) {
    const { claim } = claimed;
    const another = retried.includes(claim.outcome) ? addressOf(form.ref) : null;
    return presentClaim(claim, drawClaim({ claim, another }, by));
  }
  const invitation =
    claimed.refused === 'not_found' ? null : await findInvitation(deps, shopper, form.ref);
  if (invitation === null) return drawNobody('idle', by);
  const shown = presentInvitation(invitation, shopper);
  return {
    at: addressOf(invitation.publicCode),
    back: 'home',
    body: drawInvitation({ invitation: shown, wrongEmail: form.email }, by),
    invitation: anOffer,
  };
}

function addressOf(publicCode: string): string {
  return `invitation?ref=${encodeURIComponent(publicCode)}`;
}
