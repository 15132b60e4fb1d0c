import type { SettableClock } from '../../server/base/clock.ts';
import { customerBrowser } from './demo-friends.ts';
import { makeRandom } from './demo-random.ts';
import { type Act, type ReferralDoors, ReferralStories } from './demo-referrals.ts';
import type { Shop as SandboxShop } from './shop/shop.ts';

/** Customers beside the demo's own people, and how often somebody buys. */
const strangers = 120;
const ordersPerDay = 1.9;
const returnShare = 0.08;
const treats = ['gift-card', 'store-credit', 'cupping'];
/** One purchase in so many begins with wishing for a treat. */
const treatEvery = 9;
const handedOverShare = 0.8;
const historyDays = 365;
/** The charts show these day by day; what lies further back is told five days at a time. */
const daysToldDaily = 32;
const hourMs = 3_600_000;

const firstNames =
  'Ada Ben Cleo Dara Elif Finn Gwen Hugo Iris Jonas Kemi Liam Mina Noor Omar Pia Quinn Rosa Samir Tess Ugo Vera Wren Yara Zoe'.split(
    ' ',
  );
const lastNames = 'Abara Berg Castro Diaz Ekman Fontaine Gupta Hale Ito Jansen Khan Larsen'.split(
  ' ',
);

/** What the history needs of the program under it: everything else it does as people in the shop do. */
export interface HistoryDriver {
  clock: SettableClock;
  shop: SandboxShop;
  /** Lets everything that was told arrive and be settled. */
  settle(): Promise<void>;
  /** Turns this customer's points into a reward, or nothing when they can't have it. */
  redeem(customerId: string, wish: Wish): Promise<Bought | null>;
  /** Staff hands over what a voucher stands for. */
  handOver(redemptionId: string): Promise<void>;
  /** Where members share their link and friends claim by it. */
  referrals: ReferralDoors;
  /** Runs what is due by the clock. */
  runDue(): Promise<void>;
}

export interface Wish {
  rewardId: string;
  /** Of a slider. */
  points: number | null;
}

export interface Bought {
  redemptionId: string;
  code: string;
}

/** Lives a year of the shop, day by day, up to an hour before `end`. `progress` hears of each day. */
export async function liveAYear(
  driver: HistoryDriver,
  end: Date,
  progress: (share: number) => void,
): Promise<void> {
  const { clock, shop } = driver;
  const random = makeRandom(20_261_126);
  const start = end.getTime() - historyDays * 24 * hourMs;
  const customers = shop.customers.map((customer) => customer.id);
  const stories = new ReferralStories({
    doors: driver.referrals,
    shop,
    customers,
    days: historyDays,
  });
  for (let day = 0; day < historyDays; day += 1) {
    const dawn = start + day * 24 * hourMs;
    clock.set(new Date(dawn));
    const newcomers =
      Math.floor(((day + 1) * strangers) / historyDays) -
      Math.floor((day * strangers) / historyDays);
    for (let at = 0; at < newcomers; at += 1) customers.push(join(shop, customers.length));
    await liveADay(driver, { random, customers, dawn, acts: stories.on(day) });
    if (day >= historyDays - daysToldDaily || day % 5 === 4) await driver.settle();
    if (day % 90 === 89) await driver.runDue();
    progress((day + 1) / historyDays);
  }
  await driver.runDue();
}

function join(shop: SandboxShop, number: number): string {
  const firstName = firstNames[number % firstNames.length] ?? 'Ada';
  const lastName = lastNames[Math.floor(number / 2) % lastNames.length] ?? 'Berg';
  return shop.createCustomer({
    firstName,
    lastName,
    email: `${firstName}.${lastName}.${number}@example.com`.toLowerCase(),
  }).id;
}

interface Day {
  random: () => number;
  customers: readonly string[];
  dawn: number;
  /** Beside shopping. */
  acts: readonly Act[];
}

async function liveADay(driver: HistoryDriver, day: Day): Promise<void> {
  const { shop, clock } = driver;
  const { random } = day;
  // The shop grows through the year, and the week has its days.
  const busy = ordersPerDay * (0.6 + 0.8 * Math.min(1, day.customers.length / strangers));
  const visits = Array.from({ length: Math.floor(busy + random()) }, () => ({
    hours: 9 + random() * 11,
    run: () => shopOnce(driver, day),
  }));
  for (const { hours, run } of [...visits, ...day.acts].toSorted((a, b) => a.hours - b.hours)) {
    clock.set(new Date(day.dawn + hours * hourMs));
    await run();
  }
  for (const order of shop.orders.slice(-12, -4))
    if (order.refunds.length === 0 && random() < returnShare / 3) {
      const line = order.lines[0];
      if (line !== undefined) shop.refund(order.id, { lines: [{ lineId: line.id, quantity: 1 }] });
    }
}

async function shopOnce(driver: HistoryDriver, day: Day): Promise<void> {
  const { shop } = driver;
  const { random, customers } = day;
  // Some come back far more often than others: those are the regulars.
  const place = Math.floor(random() ** 1.3 * customers.length);
  const customerId = customers[place];
  if (customerId === undefined) return;
  const code = random() < 0.17 ? await redeemSome(driver, { customerId, random }) : null;
  const paying = code === null ? await treatOneself(driver, { customerId, random }) : {};
  // A code does not pay for a gift card.
  const goods = shop.products.filter((product) => code === null || !product.giftCard);
  const count = 1 + Math.floor(random() * 2.4);
  const lines = Array.from({ length: count }, () => {
    const product = goods[Math.floor(random() * goods.length)];
    const variant = product?.variants[Math.floor(random() * product.variants.length)];
    return { variantId: variant?.id ?? '', quantity: random() < 0.2 ? 2 : 1 };
  });
  const order = shop.placeOrder({
    lines,
    customerId,
    codes: code === null ? [] : [code],
    browser: customerBrowser(place),
    ...paying,
  });
  if (random() < 0.015) shop.cancel(order.id);
}

async function redeemSome(
  driver: HistoryDriver,
  step: { customerId: string; random: () => number },
): Promise<string | null> {
  const points = 500 * (1 + Math.floor(step.random() * 3));
  const bought = await driver.redeem(step.customerId, { rewardId: 'points-as-money', points });
  return bought?.code ?? null;
}

/** Now and then a gift card or store credit, which pays at once, or a seat, which staff hands over. */
async function treatOneself(
  driver: HistoryDriver,
  { customerId, random }: { customerId: string; random: () => number },
): Promise<{ giftCards?: string[]; storeCredit?: boolean }> {
  const rewardId = treats[Math.floor(random() * treats.length * treatEvery)];
  if (rewardId === undefined) return {};
  const bought = await driver.redeem(customerId, { rewardId, points: null });
  if (bought === null) return {};
  if (rewardId === 'cupping' && random() < handedOverShare)
    await driver.handOver(bought.redemptionId);
  if (rewardId === 'gift-card') return { giftCards: [bought.code] };
  return { storeCredit: rewardId === 'store-credit' };
}
