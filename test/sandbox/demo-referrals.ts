import type { ShareChannel } from '../../server/contract/referral.ts';
import { customerBrowser, deviceOf, type Friend, passerBy } from './demo-friends.ts';
import { demoStories, type Story } from './demo-stories.ts';
import type { Order } from './shop/order.ts';
import type { OrderContact } from './shop/order-contact.ts';
import type { Shop } from './shop/shop.ts';

/** A member's link as it is shared. */
export interface SharedLink {
  /** `tavolumi-3` */
  publicCode: string;
  memberId: string;
}

/** One advocate in so many is named to their friends, the first among them. */
const namedEvery = 2;

type Visitor = Pick<Friend, 'browser' | 'device'>;

/** The program's own doors, as its pages use them. */
export interface ReferralDoors {
  /** Null: they are no member yet. `isNamed`: friends may be told their first name. */
  share(
    customerId: string,
    by: Visitor & { channel: ShareChannel; isNamed: boolean },
  ): Promise<SharedLink | null>;
  open(link: SharedLink, by: Visitor & { channel: ShareChannel }): Promise<void>;
  /** Null: refused. `code` is null while staff looks at it. */
  claim(
    link: SharedLink,
    by: Visitor & { channel: ShareChannel; email: string },
  ): Promise<{ referralId: string; code: string | null } | null>;
  /** Returns the code that a release gives. */
  decide(
    referralId: string,
    word: { decision: 'released' | 'rejected'; note: string },
  ): Promise<string | null>;
}

/** Something that happens at an hour of a day. */
export interface Act {
  hours: number;
  run: () => Promise<void>;
}

interface Parts {
  doors: ReferralDoors;
  shop: Shop;
  /** May grow by friends who bought. */
  customers: string[];
  /** How many days are lived. */
  days: number;
}

/** How far one friend has come. */
interface Path {
  /** The day on which the link was shared. */
  begins: number;
  link: SharedLink | null;
  referralId: string | null;
  /** The friend's. */
  code: string | null;
  order: Order | null;
}

/** The acts of all friends' stories, by day. */
export class ReferralStories {
  private readonly parts: Parts;
  private readonly acts = new Map<number, Act[]>();
  private lookers = 0;

  constructor(parts: Parts) {
    this.parts = parts;
    for (const story of demoStories()) {
      const begins = parts.days - story.daysAgo;
      const path: Path = { begins, link: null, referralId: null, code: null, order: null };
      this.planInvitation(story, path);
      this.planPurchase(story, path);
      this.planSecondThoughts(story, path);
    }
  }

  on(day: number): readonly Act[] {
    return this.acts.get(day) ?? [];
  }

  private at(day: number, hours: number, run: () => Promise<void>): void {
    this.acts.set(day, [...this.on(day), { hours, run }]);
  }

  private planInvitation(story: Story, path: Path): void {
    const { doors, customers } = this.parts;
    const { advocate, channel, friend, decided } = story;
    this.at(path.begins, 8.5, async () => {
      path.link = await doors.share(customers[advocate] ?? '', {
        channel,
        isNamed: advocate % namedEvery === 0,
        browser: customerBrowser(advocate),
        device: deviceOf('customer', advocate),
      });
    });
    this.at(path.begins, 9.2, async () => {
      if (path.link === null) return;
      const lookers = Array.from({ length: story.lookers }, () => passerBy(this.lookers++));
      for (const visitor of [...lookers, friend])
        await doors.open(path.link, { ...visitor, channel });
    });
    this.at(path.begins, 9.3, async () => {
      if (path.link === null || story.claims !== true) return;
      Object.assign(path, await doors.claim(path.link, { ...friend, channel }));
    });
    if (decided)
      this.at(path.begins + decided.after, 10, async () => {
        if (path.referralId !== null)
          path.code = (await doors.decide(path.referralId, decided)) ?? path.code;
      });
  }

  private planPurchase({ advocate, buys, claims, friend, daysAgo }: Story, path: Path): void {
    const { shop, customers } = this.parts;
    if (!buys) return;
    this.at(path.begins + buys.after, 12, async () => {
      const came = claims === 'link' || path.referralId !== null;
      if (path.link === null || !came) return;
      const twin = buys.asAdvocatesTwin ? doorOf(shop, customers[advocate]) : {};
      path.order = shop.placeOrder({
        email: friend.email,
        contact: { ...friend.contact, ...twin },
        browser: friend.browser,
        lines: linesOf(shop, buys.isSmall ? smallBasket : baskets[daysAgo % baskets.length]),
        // What is for less than its minimum goes without the code.
        codes: path.code === null || buys.isSmall ? [] : [path.code],
        payment: buys.byTransfer ? 'transfer' : 'card',
        attributes: [{ name: 'regulars_ref', value: path.link.publicCode }],
      });
      if (path.order.customer !== null) customers.push(path.order.customer.id);
    });
  }

  private planSecondThoughts({ returnsAfter, cancelsAfter }: Story, path: Path): void {
    const { shop } = this.parts;
    if (returnsAfter !== undefined)
      this.at(path.begins + returnsAfter, 15, async () => {
        const { order } = path;
        const lines = order?.lines.map(({ id, quantity }) => ({ lineId: id, quantity }));
        if (order && lines) shop.refund(order.id, { lines, shipping: true });
      });
    if (cancelsAfter !== undefined)
      this.at(path.begins + cancelsAfter, 15, async () => {
        if (path.order) shop.cancel(path.order.id);
      });
  }
}

/** The advocate's own door, phone and name. */
function doorOf(shop: Shop, customerId: string | undefined): Partial<OrderContact> {
  const customer = shop.customers.find(({ id }) => id === customerId);
  if (!customer?.address) return {};
  const { id: _id, ...address } = customer.address;
  return {
    ...address,
    firstName: customer.firstName,
    lastName: customer.lastName,
    ...(customer.phone === null ? {} : { phone: customer.phone }),
  };
}

const baskets = [
  { 'hearth-mug': 2, 'morning-fog': 1 },
  { 'slow-dripper': 1, 'morning-fog': 2 },
  { 'evening-candle': 2, 'walnut-scoop': 1 },
  { 'linen-apron': 1 },
  { 'hearth-mug': 1, 'evening-candle': 1 },
] as const;
const smallBasket = { 'walnut-scoop': 1 } as const;

function linesOf(
  shop: Shop,
  basket: Readonly<Record<string, number>> = smallBasket,
): { variantId: string; quantity: number }[] {
  return Object.entries(basket).map(([handle, quantity]) => ({
    variantId: shop.variantId(handle),
    quantity,
  }));
}
