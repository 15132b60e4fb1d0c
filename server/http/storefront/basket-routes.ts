import { z } from 'zod';
import { storefrontPaths } from '../../contract/paths.ts';
import { currencyCode, decimal } from '../../contract/primitives.ts';
import {
  basketWords,
  storefrontBasket,
  type StorefrontBasket,
} from '../../contract/storefront-reward.ts';
import type { Money } from '../../domain/program/money.ts';
import type { Program } from '../../domain/program/program.ts';
import type { Reward } from '../../domain/program/reward.ts';
import { localiseReward } from '../../domain/redemptions/localise-reward.ts';
import { readProgram } from '../../operations/read-program.ts';
import { readBasketOffers } from '../../operations/read-rewards.ts';
import { presentMoney } from '../present-money.ts';
import { readBasket } from '../read-basket.ts';
import type { Painter } from '../screens/painter.ts';
import { type Route, routeFor } from '../route.ts';
import type { Shopper } from './authenticate-shopper.ts';
import { placeOf, type StorefrontDeps } from './read-page.ts';
import { openPainter } from './pages/page.ts';
import { titleOf } from './present-reward.ts';

const query = z.strictObject({ amount: decimal, currency: currencyCode });
const route = routeFor<Shopper>();

/** What a member could redeem for the basket that they are looking at. */
export function listBasketRoutes(deps: StorefrontDeps): Route<Shopper>[] {
  return [
    route({
      method: 'get',
      path: storefrontPaths.basket,
      in: { query },
      out: storefrontBasket,
      handler: async (call) => {
        const { shop, memberId } = call.caller;
        const basket = readBasket(call.query);
        const { program } = await readProgram(deps.db, shop.shopId);
        const { speech, pointsName } = await openPainter(deps, call.caller);
        const found =
          memberId === null
            ? nothing
            : await readOffers(deps, call.caller, { memberId, basket, program, speech });
        const words = Object.fromEntries(
          basketWords.map((word) => [word, speech.text(`basket.${word}`)] as const),
        ) as StorefrontBasket['words'];
        const names = { member_id: memberId, points_name: pointsName, words };
        return { status: 200, body: { ...names, ...found } };
      },
    }),
  ];
}

type Found = Pick<StorefrontBasket, 'items' | 'next' | 'codes'>;
const nothing: Found = { items: [], next: null, codes: [] };

async function readOffers(
  { db, clock }: StorefrontDeps,
  shopper: Shopper,
  step: { memberId: string; basket: Money | null; program: Program; speech: Painter['speech'] },
): Promise<Found> {
  const { shop, locale } = shopper;
  const { memberId, basket, program, speech } = step;
  const now = clock.now();
  const place = placeOf(shopper, basket);
  const { items, next, codes } = await readBasketOffers(db, { shop, memberId, place, now });
  const titleIn = (reward: Reward) => localiseReward(reward, locale).title;
  return {
    items: items.map(({ reward, points, value, percent }) => ({
      reward_id: reward.id,
      title: titleIn(reward),
      points,
      is_slider: reward.kind === 'amount_off_variable',
      value: value && presentMoney(value),
      percent,
      points_text: speech.points(points),
      worth_text: value
        ? speech.price(presentMoney(value))
        : percent === null
          ? null
          : speech.percent(percent),
    })),
    next: next && {
      title: titleIn(next.reward),
      points_missing: next.pointsMissing,
      points_missing_text: speech.points(next.pointsMissing),
    },
    codes: codes.map((one) => ({
      code: one.code,
      title: titleOf(one, { program, locale, now }),
    })),
  };
}
