import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../../base/errors.ts';
import { claimRequest, profileRequest } from '../../../contract/storefront.ts';
import type { Route } from '../../route.ts';
import { drawHome } from '../../screens/home/draw-home.ts';
import { drawReward } from '../../screens/home/draw-reward.ts';
import type { Painter } from '../../screens/painter.ts';
import type { Shopper } from '../authenticate-shopper.ts';
import { joinShopper } from '../join-shopper.ts';
import { readPage, type StorefrontDeps } from '../read-page.ts';
import { claimForShopper, saveShopperProfile } from '../tell-of-oneself.ts';
import { type Drawn, pageFor } from './page.ts';

const tabQuery = z
  .object({ tab: z.string().regex(/^[a-z]{1,20}$/, 'the name of a tab') })
  .partial();

/** The first screen, one reward, and what is done on them. */
export function listHomePages(deps: StorefrontDeps): Route<Shopper>[] {
  const page = pageFor(deps);
  const drawHomeOf = async (shopper: Shopper, by: Painter, tab?: string): Promise<Drawn> => ({
    at: tab === undefined ? 'home' : `home?tab=${tab}`,
    back: null,
    body: drawHome(await readPage(deps, shopper), by, tab),
  });
  return [
    page({
      method: 'get',
      path: '/pages/home',
      in: { query: tabQuery },
      draw: ({ caller, query }, by) => drawHomeOf(caller, by, query.tab),
    }),
    page({
      method: 'get',
      path: '/pages/reward/:id',
      in: { params: z.object({ id: z.string().max(50) }) },
      draw: async ({ caller, params }, by) => {
        const shown = await readPage(deps, caller);
        const reward = shown.rewards.find(({ id }) => id === params.id);
        if (reward === undefined)
          throw new AppError('not_found', 'This reward is no longer there.');
        const body = drawReward({ page: shown, reward, redemptionId: randomUUID() }, by);
        return { at: `reward/${reward.id}`, back: 'home', body };
      },
    }),
    page({
      method: 'post',
      path: '/pages/join',
      in: { body: z.object({}) },
      draw: async ({ caller }, by) => {
        const joined = await joinShopper(deps, caller);
        return { ...(await drawHomeOf(joined, by)), memberId: joined.memberId };
      },
    }),
    page({
      method: 'post',
      path: '/pages/activities',
      in: { body: claimRequest },
      draw: async ({ caller, body }, by) =>
        (await claimForShopper(deps, caller, body)) ?? drawHomeOf(caller, by, 'earn'),
    }),
    page({
      method: 'post',
      path: '/pages/profile',
      in: { body: profileRequest },
      draw: async ({ caller, body }, by) =>
        (await saveShopperProfile(deps, caller, body)) ?? drawHomeOf(caller, by, 'earn'),
    }),
  ];
}
