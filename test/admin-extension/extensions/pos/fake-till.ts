import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { signal } from '@preact/signals';
import type { Api as BlockApi } from '@shopify/ui-extensions/pos.customer-details.block.render';
import type { Api } from '@shopify/ui-extensions/pos.home.modal.render';
import { render } from 'preact';
import { vi } from 'vitest';
import {
  posMember,
  type PosMember,
  posMembers,
  type PosPerson,
  posRedeemRequest,
} from '../../../../server/contract/pos.ts';
import type { Translator } from '../../../../storefront-widget/extensions/parts/words.ts';
import { problem } from '../../../../server/contract/problem.ts';
import {
  redemptionAnswer,
  type StorefrontRedemption,
  type StorefrontReward,
} from '../../../../server/contract/storefront-reward.ts';

export const maya: PosPerson = {
  id: '7',
  name: 'Maya Lin',
  email: 'maya@example.com',
  phone: null,
  customer_id: '301',
  available: 1240,
};

const slider: StorefrontReward = {
  id: 'slider',
  kind: 'amount_off_variable',
  title: 'Money off',
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
    max_points: 1000,
    max_basket_percent: null,
  },
  left: null,
  undo_days: null,
  obstacle: null,
};

const mug: StorefrontReward = { ...slider, id: 'mug', title: 'A mug', points: 2000, slider: null };

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
  expires_at: null,
  undo_until: null,
  failure: null,
  can_cancel: true,
  created_at: '2026-11-20T10:00:00Z',
};

export interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  authorization: string | null;
  body: unknown;
}

/** Our server as the till sees it, in the shapes of the contract: Maya, her card, and nobody else. */
export class PosServer {
  readonly asked: Asked[] = [];
  before: (asked: Asked) => Response | Promise<Response> | null = () => null;
  /** What a search finds; null: Maya, by her card or her e-mail. */
  found: PosPerson[] | null = null;
  told: PosMember = {
    member: maya,
    points_name: { one: 'bean', other: 'beans' },
    balance: { available: 1240, pending: 0, held: 0 },
    tier: 'Gold',
    next_expiry: null,
    rewards: [slider, mug],
    open: [],
  };

  open(): void {
    vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => this.#take(input, init));
  }

  sent(path: string): Asked[] {
    return this.asked.filter((one) => one.path === path && one.method === 'POST');
  }

  async #take(input: string, init: RequestInit): Promise<Response> {
    if (!input.startsWith('/pos/')) throw new TypeError(`${input} is not the till’s door`);
    const url = new URL(input, 'https://regulars.example');
    const asked = {
      method: init.method ?? 'GET',
      path: url.pathname.slice('/pos'.length),
      query: Object.fromEntries(url.searchParams),
      authorization: new Headers(init.headers).get('authorization'),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null,
    };
    this.asked.push(asked);
    return this.before(asked) ?? this.#answer(asked);
  }

  #answer({ method, path, query, body }: Asked): Response {
    if (path === '/members') return json(200, posMembers.parse(this.#find(query)));
    if (path === '/members/7') return json(200, posMember.parse(this.told));
    if (path === '/redemptions' && method === 'POST') {
      const { id, points = 2000, reward_id } = posRedeemRequest.parse(body);
      const { available } = this.told.balance;
      const made: StorefrontRedemption = { ...issued, id, reward_id, points, code: 'REG-NEW' };
      this.told = {
        ...this.told,
        balance: { available: available - points, pending: 0, held: 0 },
        open: [made],
      };
      return this.#answerWith({ ...made, status: 'held', code: null }, 202);
    }
    const id = /^\/redemptions\/([^/]+)/.exec(path)?.[1];
    const found = this.told.open.find((one) => one.id === id);
    if (found === undefined) return refusal(404, 'not_found');
    if (!path.endsWith('/cancel')) return this.#answerWith(found, 200);
    this.told = { ...this.told, open: [] };
    return this.#answerWith({ ...found, status: 'cancelled', code: null }, 200);
  }

  #find({ query, customer_id }: Record<string, string>) {
    if (this.found !== null) return { items: this.found, is_exact: false };
    const isMaya = query === '7KQ2-9XMR-4TWD' || query === maya.email || customer_id === '301';
    return { items: isMaya ? [maya] : [], is_exact: isMaya };
  }

  #answerWith(redemption: StorefrontRedemption, status: number): Response {
    const { balance } = this.told;
    return json(status, redemptionAnswer.parse({ redemption, balance }));
  }
}

export function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}

export function refusal(status: number, code: string): Response {
  const said = { type: 'about:blank', title: 'No', status, code, detail: 'Because.' };
  return json(status, problem.parse(said));
}

const texts = JSON.parse(
  readFileSync(
    resolve(
      import.meta.dirname,
      '../../../../admin-extension/extensions/pos/locales/en.default.json',
    ),
    'utf8',
  ),
) as Record<string, string>;

const i18n = {
  translate: (key: string, gaps: Record<string, string | number> = {}) => {
    const text = texts[key];
    if (text === undefined) throw new TypeError(`there is no text ${key}`);
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => {
      const gap = gaps[name];
      if (gap === undefined) throw new TypeError(`${key} lacks ${name}`);
      return String(gap);
    });
  },
  formatNumber: (number: number | bigint) => new Intl.NumberFormat('en-US').format(number),
  formatCurrency: (number: number | bigint, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat('en-US', { style: 'currency', ...options }).format(number),
  formatDate: (date: Date, options: Intl.DateTimeFormatOptions = {}) =>
    new Intl.DateTimeFormat('en-US', options).format(date),
};

type Cart = Api['cart']['current']['value'];
type Scanned = Api['scanner']['scannerData']['current']['value'];

/** What a test gives of the targets' own `shopify`, held against the package's types. */
interface Faked extends Pick<Api, 'locale' | 'scanner'>, Pick<BlockApi, 'action' | 'customer'> {
  i18n: Translator;
  session: Partial<Api['session']>;
  /** Of Shopify's own, which says of each key what it holds, no more than ours asks for. */
  storage: {
    get: (key: string) => Promise<unknown>;
    set: (key: string, value: unknown) => Promise<void>;
    delete: (key: string) => Promise<boolean>;
  };
  cart: Pick<Api['cart'], 'current' | 'setCustomer' | 'addCartCodeDiscount' | 'removeCartDiscount'>;
}

const currentSession = {
  shopId: 1,
  userId: 77,
  shopDomain: 'corner.myshopify.com',
  locationId: 5,
  currency: 'USD' as const,
  posVersion: '11.0.0',
};

/** A till with one sale of $80, as Shopify gives it to an extension. */
export function openTill() {
  const cart = signal<Cart>({
    subtotal: '80.00',
    taxTotal: '0.00',
    grandTotal: '80.00',
    cartDiscounts: [],
    lineItems: [],
    properties: {},
  });
  const scanned = signal<Scanned>({});
  const kept = new Map<unknown, unknown>();
  const done: string[] = [];
  const refuses = { codes: false };
  const api: Faked = {
    i18n,
    locale: { current: signal('en-CA') },
    session: {
      getSessionToken: () => Promise.resolve('token-of-the-staff'),
      currentSession,
    },
    storage: {
      get: (key) => Promise.resolve(kept.get(key)),
      set: (key, value) => {
        kept.set(key, value);
        return Promise.resolve();
      },
      delete: (key) => Promise.resolve(kept.delete(key)),
    },
    scanner: {
      scannerData: { current: scanned },
      sources: { current: signal<('camera' | 'external')[]>(['camera', 'external']) },
      showCameraScanner: () => void done.push('camera'),
      hideCameraScanner: () => void done.push('no camera'),
    },
    action: { presentModal: () => void done.push('modal') },
    customer: { id: 301 },
    cart: {
      current: cart,
      setCustomer: (customer: { id: number }) => {
        done.push(`customer ${customer.id}`);
        cart.value = { ...cart.value, customer };
        return Promise.resolve();
      },
      addCartCodeDiscount: (code: string) => {
        if (refuses.codes) return Promise.reject(new TypeError('not for this sale'));
        done.push(`code ${code}`);
        return Promise.resolve();
      },
      removeCartDiscount: () => {
        done.push('no discount');
        return Promise.resolve();
      },
    },
  };
  return { api, cart, scanned, kept, done, refuses };
}

/** Runs a target's module as Shopify does: with its global, into the body. */
export function run(target: { default: () => void }, api: object): void {
  vi.stubGlobal('shopify', api);
  target.default();
}

export function close(): void {
  render(null, document.body);
  vi.unstubAllGlobals();
}

export const said = (): string => document.body.textContent ?? '';

export function press(text: string): void {
  const all = [...document.querySelectorAll<HTMLElement>('s-button')];
  const found = all.find(({ textContent }) => textContent.trim() === text);
  if (found === undefined || found.hasAttribute('disabled'))
    throw new TypeError(`no button ${text}: ${all.map((one) => one.textContent).join(' | ')}`);
  found.dispatchEvent(new Event('click', { bubbles: true }));
}

export function type(selector: string, value: string): void {
  const field = document.querySelector(selector);
  if (field === null) throw new TypeError(`no ${selector}`);
  Object.assign(field, { value });
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
