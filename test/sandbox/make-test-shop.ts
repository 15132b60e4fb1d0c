import { Shop } from './shop/shop.ts';
import type { ShopMessage } from './shop/shop-message.ts';
import { makeShopState } from './shop/shop-state.ts';

export interface TestShop {
  shop: Shop;
  messages: ShopMessage[];
  /** The JSON of the latest message of a topic. */
  latest: (topic: string) => Record<string, unknown>;
  setNow: (now: Date) => void;
}

/** The shop's engine alone: no ports, and what it tells is kept. */
export function makeTestShop(): TestShop {
  let now = new Date('2026-11-02T15:00:00Z');
  const messages: ShopMessage[] = [];
  const state = makeShopState({
    settings: {
      name: 'Juniper & Co',
      domain: 'juniper.myshopify.com',
      email: 'hello@juniper.example',
      ownerName: 'Robin Vale',
    },
    clock: { now: () => now },
    seed: 7,
    tell: (message) => messages.push(message),
  });
  return {
    shop: new Shop(state),
    messages,
    latest: (topic) => {
      const message = messages.findLast((candidate) => candidate.topic === topic);
      return { ...(JSON.parse(message?.body ?? 'null') as Record<string, unknown>) };
    },
    setNow: (next) => {
      now = next;
    },
  };
}
