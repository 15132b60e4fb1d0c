import { pickLanguage } from '../../../server/contract/languages.ts';
import { clientWords, type ScreenAnswer } from '../../../server/contract/screen.ts';
import { numberStyleOf } from '../../../server/domain/speech/number-style.ts';
import { drawCard } from '../../../server/http/screens/card/draw-card.ts';
import { drawRedemption } from '../../../server/http/screens/codes/draw-redemption.ts';
import { drawHistory } from '../../../server/http/screens/history/draw-history.ts';
import { drawOrders } from '../../../server/http/screens/history/draw-orders.ts';
import {
  drawStatement,
  type StatementPeriod,
} from '../../../server/http/screens/history/draw-statement.ts';
import { findDays } from '../../../server/http/screens/history/find-days.ts';
import { drawHome } from '../../../server/http/screens/home/draw-home.ts';
import { drawReward } from '../../../server/http/screens/home/draw-reward.ts';
import { makePainter, type Painter } from '../../../server/http/screens/painter.ts';
import type { StorefrontRedemption } from '../../../server/contract/storefront-reward.ts';
import { type Call, refusal, reply } from './fake-answers.ts';
import type { ShopState } from './shop-state.ts';

export type Drawn = Pick<ScreenAnswer, 'at' | 'back' | 'body' | 'invitation'>;

/** As the server speaks to whoever asked. */
const painterFor = ({ page, wordings }: ShopState, { locale }: Call): Painter =>
  makePainter({
    language: pickLanguage(locale),
    pointsName: page.shop.points_name,
    timeZone: page.shop.time_zone,
    wordings,
    now: new Date(),
  });

/** A drawing as it comes to the browser: through JSON. */
export const present = (shop: ShopState, call: Call, draw: (by: Painter) => Drawn): Response => {
  const by = painterFor(shop, call);
  const drawn = draw(by);
  const { member, shop: named } = shop.page;
  const words = Object.fromEntries(
    clientWords.map((word) => [word, by.speech.text(`client.${word}`)]),
  );
  return reply(200, {
    ...drawn,
    title: named.name,
    lang: by.language,
    member: member && { id: member.id, available: member.balance.available },
    points_name: named.points_name,
    numbers: numberStyleOf(by.language),
    words,
  });
};

const pageOf = <T>(pages: readonly T[], query: URLSearchParams): T => {
  const found = pages[Number(query.get('cursor') ?? 0)];
  if (found === undefined) throw new TypeError('there is no such page');
  return found;
};

const drawMade = (shop: ShopState, redemption: StorefrontRedemption, by: Painter): Drawn => ({
  at: `redemption/${redemption.id}`,
  back: 'home?tab=codes',
  body: drawRedemption(
    { redemption, isEnding: false, appliesAtOnce: shop.page.shop.apply_codes_at_once },
    by,
  ),
});

const nothing = () => refusal(404, 'not_found', 'There is nothing here.');

/** What is read. Null: there is no such page. */
const drawRead = (shop: ShopState, address: string, by: Painter): Drawn | null => {
  const [name = '', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  const { page } = shop;
  const [, kind = '', id = ''] = /^(\w+)\/?(.*)$/.exec(name) ?? [];
  const back = 'home?tab=history';
  const after = query.get('after');
  switch (kind) {
    case 'home': {
      const tab = query.get('tab') ?? undefined;
      return { at: address, back: null, body: drawHome(page, by, tab) };
    }
    case 'reward': {
      const reward = page.rewards.find((one) => one.id === id);
      return reward ? { at: address, back: 'home', body: drawReward({ page, reward }, by) } : null;
    }
    case 'redemption': {
      const redemption = shop.look(id);
      return redemption ? drawMade(shop, redemption, by) : null;
    }
    case 'history':
      return { at: address, back, body: drawHistory(pageOf(shop.history, query), by, after) };
    case 'orders':
      return { at: address, back, body: drawOrders(pageOf(shop.orders, query), by, after) };
    case 'statement': {
      const period = (query.get('period') ?? 'thisMonth') as StatementPeriod;
      const days = findDays(period, { timeZone: page.shop.time_zone, now: by.now });
      const statement = { ...shop.statement, ...days };
      return { at: address, back, body: drawStatement({ statement, period }, by) };
    }
    case 'card': {
      const { first_name: first = null, balance, tier } = page.member ?? {};
      const card = {
        name: first,
        number: '7KQ2-9XMR-4TWD',
        available: balance?.available ?? 0,
        tier: tier?.current?.name ?? null,
      };
      return { at: 'card', back: 'home', body: drawCard(card, by) };
    }
    default:
      return null;
  }
};

/** What is sent. Null: there is no such page. */
const takeSent = (shop: ShopState, { path, body }: Call, by: Painter): Drawn | null => {
  const fields = (body ?? {}) as Record<string, string>;
  const name = path.replace('/apps/regulars/pages/', '');
  const home = (tab: string): Drawn => ({
    at: `home?tab=${tab}`,
    back: null,
    body: drawHome(shop.page, by, tab),
  });
  if (name === 'join') {
    shop.join();
    return { ...home('rewards'), at: 'home' };
  }
  if (name === 'activities' || name === 'profile') return home('earn');
  if (name === 'redemptions') {
    const { id = '', reward_id: rewardId = '', points } = fields;
    const request = { id, reward_id: rewardId, ...(points && { points: Number(points) }) };
    const made = shop.redeem(request);
    return made ? drawMade(shop, made, by) : null;
  }
  const [, id] = /^redemptions\/([^/]+)\/cancel$/.exec(name) ?? [];
  return id !== undefined && shop.cancel(id) ? home('codes') : null;
};

/** Answers a page as the server would: with the server's own drawings. */
export const answerPage = (shop: ShopState, call: Call): Response => {
  const name = call.path.replace('/apps/regulars/pages/', '');
  if (name.startsWith('statement.csv'))
    return new Response('"Day","Beans"\r\n', { headers: { 'content-type': 'text/csv' } });
  let isKnown = true;
  const answer = present(shop, call, (by) => {
    const drawn = call.method === 'GET' ? drawRead(shop, name, by) : takeSent(shop, call, by);
    isKnown = drawn !== null;
    return drawn ?? { at: 'home', back: null, body: [] };
  });
  return isKnown ? answer : nothing();
};
