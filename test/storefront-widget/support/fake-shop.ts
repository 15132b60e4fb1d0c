import { basket as basketWords } from '../../../server/http/screens/texts/en/basket.ts';
import type { Branding } from '../../../server/contract/branding.ts';
import type {
  StorefrontHistory,
  StorefrontMember,
  StorefrontOrders,
  StorefrontStatement,
} from '../../../server/contract/storefront.ts';
import type {
  RedeemRequest,
  StorefrontBasket,
  StorefrontRedemption,
  StorefrontReward,
} from '../../../server/contract/storefront-reward.ts';
import { type Call, refusal, reply } from './fake-answers.ts';
import { answerPage } from './fake-pages.ts';
import type { ShopState } from './shop-state.ts';

export const dollars = (amount: string) => ({ amount, currency: 'USD' });

export const fixedReward: StorefrontReward = {
  id: 'five',
  kind: 'amount_off',
  title: 'Five off',
  description: null,
  image_url: null,
  points: 500,
  value: dollars('5.00'),
  percent: null,
  minimum_order: null,
  max_value: null,
  slider: null,
  left: null,
  undo_days: null,
  obstacle: null,
};

export const bigReward: StorefrontReward = {
  ...fixedReward,
  id: 'big',
  title: 'Fifty off',
  points: 5000,
  value: dollars('50.00'),
  minimum_order: dollars('80.00'),
};

export const variableReward: StorefrontReward = {
  ...fixedReward,
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Points as money',
  points: 100,
  value: dollars('1.00'),
  minimum_order: null,
  slider: {
    points_step: 100,
    value_step: dollars('1.00'),
    min_points: 100,
    max_points: 5000,
    max_basket_percent: null,
  },
};

export const issuedRedemption: StorefrontRedemption = {
  id: 'r-1',
  reward_id: 'five',
  kind: 'amount_off',
  title: 'Five off',
  status: 'issued',
  points: 500,
  value: dollars('5.00'),
  percent: null,
  minimum_order: null,
  is_code: true,
  code: 'REG-ABCD',
  undo_until: null,
  expires_at: '2027-01-03T12:00:00Z',
  failure: null,
  can_cancel: true,
  created_at: '2026-12-04T12:00:00Z',
};

const activity = { title: null, url: null, done: false, next_at: null, can_claim: false };

export const memberPage = (): StorefrontMember => ({
  shop: {
    name: 'Marigold',
    currency: 'USD',
    time_zone: 'America/New_York',
    points_name: { one: 'bean', other: 'beans' },
    apply_codes_at_once: false,
  },
  signed_in: true,
  can_join: false,
  ways_to_earn: [
    { kind: 'sign_up', points: 100, ...activity, done: true },
    { kind: 'per_amount', points: 1, selected: false, per: dollars('1.00') },
  ],
  waiting: { until: 'days', days: 14 },
  rewards: [fixedReward, variableReward, bigReward],
  referrals: null,
  member: {
    id: 'm-1',
    first_name: 'Mara',
    balance: { available: 1240, pending: 86, held: 0 },
    balance_text: { number: '1,240', points: '1,240\u00a0beans' },
    lifetime_points: 4000,
    next_expiry: { points: 200, at: '2031-01-31T12:00:00Z' },
    profile: null,
    tier: null,
    redemptions: [],
  },
});

export const emptyStatement: StorefrontStatement = {
  shop: 'Marigold',
  member_name: 'Mara Lind',
  from: '2026-12-01',
  to: '2026-12-31',
  points_name: { one: 'bean', other: 'beans' },
  opening: { available: 0, pending: 0, held: 0 },
  closing: { available: 0, pending: 0, held: 0 },
  lines: [],
  too_many: false,
};

/** What is no code for a cart. */
const handedOver = new Set<string>(['gift_card', 'store_credit', 'custom']);

type Reply = Response | 'offline';
type Handler = (call: Call) => Reply | undefined;

const unknown = refusal(404, 'not_found', 'There is nothing here.');

/**
 * The network as the widget meets it: the app proxy and the shop's cart. `before` may answer a
 * call first, to play a failure; what it leaves open is answered as the server would.
 */
export class FakeShop implements ShopState {
  page: StorefrontMember = memberPage();
  history: StorefrontHistory[] = [{ items: [], next_cursor: null }];
  orders: StorefrontOrders[] = [{ items: [], next_cursor: null }];
  statement: StorefrontStatement = emptyStatement;
  basket: StorefrontBasket = {
    member_id: 'm-1',
    points_name: { one: 'bean', other: 'beans' },
    words: basketWords,
    items: [],
    next: null,
    codes: [],
  };
  cart: { item_count: number; codes: string[]; applicable: boolean } = {
    item_count: 1,
    codes: [],
    applicable: true,
  };
  wordings: Branding['wordings'] = {};
  /** How many times a new redemption is still being made when it is asked about. */
  pollsUntilIssued = 1;
  before: Handler = () => undefined;
  readonly calls: Call[] = [];

  /** Stands in for `fetch`. */
  readonly fetch = async (input: unknown, init?: RequestInit): Promise<Response> => {
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const url = new URL(String(input), 'https://shop.test');
    const locale = url.searchParams.get('locale') ?? 'en';
    for (const name of ['locale', 'as']) url.searchParams.delete(name);
    const path = String(input).split('?')[0] + url.search;
    const headers = new Headers(init?.headers);
    const call = { method: init?.method ?? 'GET', path, body, headers, locale };
    this.calls.push(call);
    const answer = this.before(call) ?? this.answer(call);
    if (answer === 'offline') throw new TypeError('Failed to fetch');
    return answer;
  };

  callsTo(method: string, path: string): Call[] {
    return this.calls.filter((call) => call.method === method && call.path === path);
  }

  private answer(call: Call): Response {
    const { method, path, body } = call;
    if (path.startsWith('/apps/regulars/pages/')) return answerPage(this, call);
    const [route = ''] = path.replace('/apps/regulars', '').split('?');
    if (route === '/cart.js') return reply(200, this.cartBody());
    if (route === '/cart/update.js') {
      const { discount } = body as { discount: string };
      this.cart.codes = discount.split(',');
      return reply(200, this.cartBody());
    }
    if (route === '/basket') return reply(200, this.basket);
    if (route === '/redemptions' && method === 'POST') {
      const made = this.redeem(body as RedeemRequest);
      return made ? reply(202, this.redemptionBody(made)) : unknown;
    }
    const found = this.look(/^\/redemptions\/([^/]+)$/.exec(route)?.[1] ?? '');
    return found ? reply(200, this.redemptionBody(found)) : unknown;
  }

  private redemptionBody(redemption: StorefrontRedemption): unknown {
    return { redemption, balance: this.page.member?.balance };
  }

  private cartBody(): unknown {
    const { item_count, codes, applicable } = this.cart;
    return {
      item_count,
      currency: 'USD',
      items_subtotal_price: item_count * 8000,
      items: [{ variant_id: 11, quantity: 2, properties: {} }].slice(0, item_count),
      discount_codes: codes.map((code) => ({ code, applicable })),
    };
  }

  join(): void {
    this.page = { ...memberPage(), signed_in: true };
  }

  redeem(request: RedeemRequest): StorefrontRedemption | undefined {
    const { member, rewards } = this.page;
    const reward = rewards.find((one) => one.id === request.reward_id);
    if (!member || !reward) return undefined;
    const known = member.redemptions.find((one) => one.id === request.id);
    if (known) return known;
    const points = request.points ?? reward.points;
    const redemption: StorefrontRedemption = {
      ...issuedRedemption,
      id: request.id,
      reward_id: reward.id,
      kind: reward.kind,
      title: reward.title,
      percent: reward.percent,
      minimum_order: reward.minimum_order,
      is_code: !handedOver.has(reward.kind),
      points,
      value: reward.slider ? dollars((points / 100).toFixed(2)) : reward.value,
      status: 'held',
      code: null,
      can_cancel: false,
      created_at: new Date().toISOString(),
    };
    this.put(redemption, -points);
    return redemption;
  }

  look(id: string): StorefrontRedemption | undefined {
    const found = this.find(id);
    if (found?.status === 'held' && --this.pollsUntilIssued <= 0) {
      const code = found.kind === 'store_credit' ? null : 'REG-NEW1';
      this.put({ ...found, status: 'issued', code, can_cancel: true }, 0);
    }
    return this.find(id);
  }

  cancel(id: string): StorefrontRedemption | undefined {
    const found = this.find(id);
    if (found) this.put({ ...found, status: 'cancelled', can_cancel: false }, found.points);
    return this.find(id);
  }

  private find(id: string): StorefrontRedemption | undefined {
    return this.page.member?.redemptions.find((one) => one.id === id);
  }

  private put(redemption: StorefrontRedemption, points: number): void {
    const { member } = this.page;
    if (!member) return;
    const others = member.redemptions.filter((one) => one.id !== redemption.id);
    const { available, pending, held } = member.balance;
    this.page = {
      ...this.page,
      member: {
        ...member,
        balance: { available: available + points, pending, held: held - points },
        redemptions: [redemption, ...others],
      },
    };
  }
}
