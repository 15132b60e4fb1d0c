import { vi } from 'vitest';
import { problem } from '../../../../server/contract/problem.ts';
import {
  storefrontHistory,
  storefrontMember,
  type StorefrontMember,
  storefrontOrder,
  type StorefrontOrder,
} from '../../../../server/contract/storefront.ts';
import {
  basketWords,
  redeemRequest,
  redemptionAnswer,
  storefrontBasket,
  type StorefrontBasket,
  type StorefrontRedemption,
  type StorefrontReward,
} from '../../../../server/contract/storefront-reward.ts';

export const address = 'https://regulars.example';

export const slider: StorefrontReward = {
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Money off your order',
  description: null,
  image_url: null,
  points: 100,
  value: { amount: '1.00', currency: 'USD' },
  percent: null,
  minimum_order: null,
  max_value: null,
  slider: {
    points_step: 100,
    value_step: { amount: '1.00', currency: 'USD' },
    min_points: 100,
    max_points: 5000,
    max_basket_percent: null,
  },
  left: null,
  undo_days: null,
  obstacle: null,
};

export const mug: StorefrontReward = {
  ...slider,
  id: 'mug',
  kind: 'free_product',
  title: 'A mug',
  points: 2000,
  value: null,
  slider: null,
};

export const issued: StorefrontRedemption = {
  id: '0b1c3a52-58a2-4dbb-8e2b-0d8f5f5f0001',
  reward_id: 'slider',
  kind: 'amount_off_variable',
  title: '$5.00 off',
  status: 'issued',
  points: 500,
  value: { amount: '5.00', currency: 'USD' },
  percent: null,
  minimum_order: null,
  is_code: true,
  code: 'REG-FIVE',
  expires_at: '2027-01-31T23:59:59Z',
  undo_until: null,
  failure: null,
  can_cancel: true,
  created_at: '2026-11-20T10:00:00Z',
};

const shop = {
  name: 'Corner',
  currency: 'USD',
  time_zone: 'America/New_York',
  points_name: { one: 'bean', other: 'beans' },
  apply_codes_at_once: true,
};

export const memberPage = (): StorefrontMember => ({
  shop,
  signed_in: true,
  can_join: false,
  ways_to_earn: [],
  waiting: { until: 'days', days: 0 },
  rewards: [slider, mug],
  referrals: null,
  member: {
    id: '7',
    first_name: 'Maya',
    balance: { available: 1240, pending: 60, held: 0 },
    balance_text: { number: '1,240', points: '1,240\u00a0beans' },
    lifetime_points: 2000,
    next_expiry: { points: 240, at: '2027-01-02T05:00:00Z' },
    profile: null,
    tier: null,
    redemptions: [],
  },
});

export const guestPage = (): StorefrontMember => ({
  ...memberPage(),
  signed_in: false,
  member: null,
});

export interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  authorization: string | null;
  body: unknown;
}

/** Our server as an extension sees it, where it answers in the shapes of the contract. */
export class LoyaltyServer {
  page = memberPage();
  order: StorefrontOrder | null = null;
  basket: Omit<StorefrontBasket, 'words' | 'member_id' | 'points_name' | 'codes'> = {
    items: [
      {
        reward_id: 'slider',
        title: slider.title,
        points: 800,
        is_slider: true,
        value: null,
        percent: null,
        points_text: '800\u00a0beans',
        worth_text: null,
      },
    ],
    next: null,
  };
  readonly asked: Asked[] = [];
  /** Answers first where it wants to; null: as ever. */
  before: (asked: Asked) => Response | null = () => null;
  /** Questions until a code is made. */
  makesAfter = 1;

  open(): void {
    vi.stubEnv('APP_URL', address);
    vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => this.#take(input, init));
  }

  sent(path: string): Asked[] {
    return this.asked.filter((one) => one.path === path && one.method === 'POST');
  }

  async #take(input: string, init: RequestInit): Promise<Response> {
    const url = new URL(input);
    if (url.origin !== address || !url.pathname.startsWith('/proxy/'))
      throw new TypeError(`${input} is not ours`);
    const asked = {
      method: init.method ?? 'GET',
      path: url.pathname.slice('/proxy'.length),
      query: Object.fromEntries(url.searchParams),
      authorization: new Headers(init.headers).get('authorization'),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null,
    };
    this.asked.push(asked);
    return this.before(asked) ?? this.#answer(asked);
  }

  #answer({ method, path, body }: Asked): Response {
    if (path === '/member') return json(200, storefrontMember.parse(this.page));
    if (path === '/join') {
      this.page = memberPage();
      return json(200, storefrontMember.parse(this.page));
    }
    if (path === '/history') return json(200, storefrontHistory.parse(history));
    if (path.startsWith('/orders/'))
      return this.order === null
        ? refusal(404, 'not_found')
        : json(200, storefrontOrder.parse(this.order));
    if (path === '/basket') {
      const { points_name } = this.page.shop;
      const words = Object.fromEntries(basketWords.map((word) => [word, word]));
      const rest = { member_id: '7', points_name, codes: [], words };
      return json(200, storefrontBasket.parse({ ...rest, ...this.basket }));
    }
    if (path === '/redemptions' && method === 'POST') return this.#redeem(body);
    const [, id = '', action] = /^\/redemptions\/([^/]+)(\/cancel)?$/.exec(path) ?? [];
    return id === '' ? refusal(404, 'not_found') : this.#tell(id, action !== undefined);
  }

  #redeem(body: unknown): Response {
    const request = redeemRequest.parse(body);
    const { member } = this.page;
    if (member === null) return refusal(401, 'unauthenticated');
    const known = member.redemptions.find(({ id }) => id === request.id);
    const points = request.points ?? 2000;
    const made: StorefrontRedemption = known ?? {
      ...issued,
      id: request.id,
      reward_id: request.reward_id,
      points,
      status: 'held',
      code: null,
    };
    if (known === undefined) {
      const { available } = member.balance;
      member.balance = { ...member.balance, available: available - points };
      member.redemptions = [made, ...member.redemptions];
    }
    return this.#answerWith(made, 202);
  }

  #tell(id: string, isCancelled: boolean): Response {
    const found = this.page.member?.redemptions.find((one) => one.id === id);
    if (found === undefined) return refusal(404, 'not_found');
    const questions = this.asked.filter(({ path }) => path === `/redemptions/${id}`).length;
    const told: StorefrontRedemption = isCancelled
      ? { ...found, status: 'cancelled', code: null, can_cancel: false }
      : questions >= this.makesAfter
        ? { ...found, status: 'issued', code: 'REG-NEW' }
        : found;
    const { member } = this.page;
    if (member !== null)
      member.redemptions = member.redemptions.map((one) => (one.id === id ? told : one));
    return this.#answerWith(told, 200);
  }

  #answerWith(redemption: StorefrontRedemption, status: number): Response {
    const balance = this.page.member?.balance;
    return json(status, redemptionAnswer.parse({ redemption, balance }));
  }
}

const history = {
  items: [
    {
      id: '12',
      occurred_at: '2026-11-19T10:00:00Z',
      points: 80,
      kind: 'order',
      title: 'Order #1001',
      explanation: ['80 dollars earn 1 bean each.'],
      available_after: 1240,
    },
    {
      id: '11',
      occurred_at: '2026-11-18T10:00:00Z',
      points: -500,
      kind: 'redemption',
      title: '$5.00 off',
      explanation: [],
      available_after: 1160,
    },
  ],
  next_cursor: '11',
};

export function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}

export function refusal(status: number, code: string): Response {
  const said = { type: 'about:blank', title: 'No', status, code, detail: 'Because.' };
  return json(status, problem.parse(said));
}
