import { z } from 'zod';
import type { Traces } from '../../../operations/referrals/traces.ts';
import { showFirstName } from '../../../operations/referrals/share-link.ts';
import type { Route } from '../../route.ts';
import { drawFriends } from '../../screens/friends/draw-friends.ts';
import type { Painter } from '../../screens/painter.ts';
import { memberOf, type Shopper } from '../authenticate-shopper.ts';
import { readSharing, type ReferralDeps } from '../read-sharing.ts';
import { type Drawn, pageFor } from './page.ts';

const device = z.string().max(64);
const friendsQuery = z.object({ device, own: z.literal('1') }).partial();
const nameForm = z.strictObject({ shows: z.literal('on').optional() });

/** A member's link and their friends. */
export function listFriendsPages(deps: ReferralDeps): Route<Shopper>[] {
  const page = pageFor(deps);
  return [
    page({
      method: 'get',
      path: '/pages/friends',
      in: { query: friendsQuery },
      draw: ({ caller, query }, by) =>
        drawSharing(deps, { shopper: caller, device: query.device, isOwn: query.own === '1' }, by),
    }),
    page({
      method: 'post',
      path: '/pages/referrals/name',
      in: { body: nameForm },
      draw: async ({ caller, body }, by) => {
        const { shopId } = caller.shop;
        const shows = body.shows === 'on';
        const memberId = memberOf(caller);
        await showFirstName(deps.db, { shopId, memberId, shows, now: deps.clock.now() });
        return drawSharing(deps, { shopper: caller, device: null, isOwn: false }, by);
      },
    }),
  ];
}

/** `isOwn`: they came by their own link. */
export async function drawSharing(
  deps: ReferralDeps,
  look: { shopper: Shopper; device: string | null | undefined; isOwn: boolean },
  by: Painter,
): Promise<Drawn> {
  const { shopper, isOwn } = look;
  const sharing = await readSharing(deps, shopper, look.device);
  const hasApps = isPhone(shopper.traces);
  const shopName = shopper.shop.name;
  return {
    at: isOwn ? 'friends?own=1' : 'friends',
    back: 'home',
    body: drawFriends({ ...sharing, shopName, isOwn, hasApps }, by),
  };
}

function isPhone({ userAgent }: Traces): boolean {
  return /Android|iPhone|iPad|Mobile/.test(userAgent ?? '');
}
