import { expect } from 'vitest';
import type { ProgramInput } from '../../../server/contract/program/program.ts';
import { checkLedger } from '../../../server/operations/check-ledger.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import { advanceReferral } from '../../../server/operations/referrals/advance-referral.ts';
import { claimReferral } from '../../../server/operations/referrals/claim-referral.ts';
import type { Traces } from '../../../server/operations/referrals/traces.ts';
import { shareLink } from '../../../server/operations/referrals/share-link.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { settleRedemption } from '../../../server/operations/settle-redemption.ts';
import { readRedemption } from '../../../server/store/redemptions.ts';
import { listDueReferrals } from '../../../server/store/due-referrals.ts';
import { readReferralSteps } from '../../../server/store/referral-steps.ts';
import { readReferral, type StoredReferral } from '../../../server/store/referrals.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { type OrderPayload, orderPayload } from '../../support/build-payload.ts';
import {
  connectTestShop,
  deliver,
  memberIdOf,
  onePerDollar,
  publish,
  standingOf,
  testEncryption,
} from '../../support/shop.ts';

const dayMs = 86_400_000;
const started = new Date('2026-11-01T12:00:00Z');
const nowhere: Traces = { device: null, ip: null, userAgent: null, acceptLanguage: null };

export const tenOff = {
  kind: 'amount_off',
  title: '$10 off',
  value: { amount: '10.00', currency: 'USD' },
} as const;

/** $10 for the friend, 500 points for the advocate, after 14 days. */
export const usualTerms = {
  friend: { gift: tenOff },
  advocate: { points: 500 },
} satisfies NonNullable<ProgramInput['referrals']>;

/** A shop with an advocate, whose friends come and buy. */
export class ReferralWorld {
  readonly deps: DrainDeps;
  readonly shop: Shop;
  readonly advocateId: string;
  readonly code: string;
  now = started;
  private orders = 0;

  private constructor(
    deps: DrainDeps,
    parts: { shop: Shop; advocateId: string; publicCode: string },
  ) {
    this.deps = deps;
    this.shop = parts.shop;
    this.advocateId = parts.advocateId;
    this.publicCode = parts.publicCode;
    this.code = parts.publicCode.slice(0, parts.publicCode.lastIndexOf('-'));
  }

  readonly publicCode: string;

  static async open(
    deps: DrainDeps,
    referrals: NonNullable<ProgramInput['referrals']> = usualTerms,
    program: ProgramInput = {},
  ): Promise<ReferralWorld> {
    const shop = await connectTestShop(deps.db);
    await publish(deps.db, shop, { ...onePerDollar, ...program, referrals });
    const body = orderPayload({
      id: '500001',
      customer: { id: '9001', email: 'ada@example.com' },
      updatedAt: '2026-10-01T10:00:00Z',
      placedAt: '2026-10-01T10:00:00Z',
      lines: [{ id: 1, price: '100.00', quantity: 1 }],
    });
    await join(deps, shop, { customerId: '9001', email: 'ada@example.com', now: started });
    await deliver(deps, shop, [{ topic: 'orders/paid', body }], started);
    const advocateId = await memberIdOf(deps.db, shop, '9001');
    const link = await shareLink(deps.db, {
      shopId: shop.shopId,
      memberId: advocateId,
      now: started,
    });
    if (link === null) expect.fail('the advocate has a link');
    return new ReferralWorld(deps, { shop, advocateId, publicCode: link.publicCode });
  }

  async join(customer: { customerId: string; email: string }): Promise<void> {
    await join(this.deps, this.shop, { ...customer, now: this.now });
  }

  async later(days: number): Promise<void> {
    this.now = new Date(this.now.getTime() + days * dayMs);
    const { deps, shop, now } = this;
    for (const { referralId } of await listDueReferrals(deps.db, shop.shopId, { now, limit: 100 }))
      await advanceReferral(deps, { shop, referralId, now });
  }

  async claim(email: string, traces: Traces = nowhere): Promise<string> {
    const { deps, shop, code, now } = this;
    const claimed = await claimReferral(
      { ...deps, encryption: testEncryption },
      {
        shop,
        code,
        email,
        channel: 'whatsapp',
        locale: 'en',
        traces,
        clickedAt: null,
        viewerId: null,
        connectionId: null,
        now,
      },
    );
    if (claimed.outcome !== 'made') expect.fail(claimed.outcome);
    return claimed.referralId;
  }

  /** The friend's code, which the platform has made. */
  async codeOf(referralId: string): Promise<string> {
    const { deps, shop, now } = this;
    const { redemptionId } = await this.referral(referralId);
    if (redemptionId === null) expect.fail('the friend has a code');
    await settleRedemption(deps.db, {
      shop,
      redemptionId,
      news: { news: 'issued', discountId: `gid://shopify/DiscountCodeNode/${this.orders}` },
      now,
    });
    const redemption = await readRedemption(deps.db, shop.shopId, redemptionId);
    return redemption?.code ?? '';
  }

  /** An order of a new customer, placed now. */
  async order(told: Partial<OrderPayload> & { id?: string }): Promise<string> {
    this.orders += 1;
    const id = told.id ?? String(600_000 + this.orders);
    const body = orderPayload({
      placedAt: this.now.toISOString(),
      updatedAt: this.now.toISOString(),
      lines: [{ id: 1, price: '60.00', quantity: 1 }],
      ...told,
      id,
    });
    await deliver(this.deps, this.shop, [{ topic: 'orders/updated', body }], this.now);
    return id;
  }

  async referral(referralId: string): Promise<StoredReferral> {
    const referral = await readReferral(this.deps.db, this.shop.shopId, referralId);
    if (referral === null) expect.fail('it is there');
    return referral;
  }

  async all(): Promise<StoredReferral[]> {
    const rows = await this.deps.db.query<{ id: string }>(
      'select referral_id::text as id from referrals where shop_id = $1 order by created_at',
      [this.shop.shopId],
    );
    return Promise.all(rows.map(({ id }) => this.referral(id)));
  }

  /** `claimed/waiting_for_order` and so on, oldest first. */
  async way(referralId: string): Promise<string[]> {
    const steps = await readReferralSteps(this.deps.db, this.shop.shopId, [referralId]);
    return (steps.get(referralId) ?? []).map(({ state, reason }) => `${state}/${reason ?? ''}`);
  }

  async points(customerId: string): Promise<number> {
    return (await standingOf(this.deps.db, this.shop, customerId)).available;
  }

  /** What the ledger's own check finds. */
  async findBroken(): Promise<unknown[]> {
    const { deps, shop, now } = this;
    return [...(await checkLedger(deps.db, shop.shopId, now)).broken];
  }
}

async function join(
  deps: DrainDeps,
  shop: Shop,
  step: { customerId: string; email: string; now: Date },
): Promise<void> {
  const { now, ...known } = step;
  await joinMember(deps, {
    shop,
    person: { ...known, phone: null, firstName: null, lastName: null, joinedAt: now },
    joinedBy: 'shopper',
    now,
  });
}
