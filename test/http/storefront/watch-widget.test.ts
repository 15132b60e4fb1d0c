import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWidgetWatch } from '../../../server/http/storefront/watch-widget.ts';
import { readShopSigns } from '../../../server/store/shop-signs.ts';
import { onePerDollar } from '../../support/shop.ts';
import { openStorefront, type Storefront } from './open-storefront.ts';

let at: Storefront;

beforeAll(async () => {
  at = await openStorefront(onePerDollar);
});
afterAll(() => at.close());

const seenAt = async () => (await readShopSigns(at.db, at.shop.shopId)).widgetSeenAt;
const minute = 60_000;

it('remembers that the widget was asked for, and not that somebody tried without a signature', async () => {
  expect(await seenAt()).toBeNull();
  const refused = await at.ask('/member', { query: { signature: 'made-up' } });
  expect([refused.status, await seenAt()]).toEqual([401, null]);
  const before = Date.now();
  await at.ask('/member');
  expect((await seenAt())?.getTime()).toBeGreaterThanOrEqual(before);
});

it('writes it about once an hour, however many ask', async () => {
  const { shopId } = at.shop;
  const first = new Date(Date.now() + 86_400_000);
  const later = (minutes: number) => new Date(first.getTime() + minutes * minute);
  let writes = 0;
  const watch = createWidgetWatch({
    ...at.db,
    transaction: (work) => {
      writes += 1;
      return at.db.transaction(work);
    },
  });
  await Promise.all([watch(shopId, first), watch(shopId, first), watch(shopId, later(59))]);
  expect([writes, await seenAt()]).toEqual([1, first]);
  await watch(shopId, later(61));
  expect([writes, await seenAt()]).toEqual([2, later(61)]);
});
