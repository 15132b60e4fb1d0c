import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endRedemption } from '../../../server/operations/end-redemption.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import { recordActivity } from '../../../server/operations/record-activity.ts';
import { decideCase } from '../../../server/operations/referrals/decide-case.ts';
import { type CaseCard, readCases } from '../../../server/operations/referrals/list-cases.ts';
import { watchMembers } from '../../../server/operations/referrals/watch-members.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { settleRedemption } from '../../../server/operations/settle-redemption.ts';
import { keepMarks } from '../../../server/store/contact-marks.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { newMember, openRewardShop, redeem } from '../../support/reward-shop.ts';
import { connectTestShop, onePerDollar, openDeps, publish } from '../../support/shop.ts';
import { usualTerms } from './referral-world.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
let now: Date;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

beforeEach(async () => {
  shop = await connectTestShop(deps.db);
  now = new Date('2026-11-10T12:00:00Z');
  const visit = { id: 'visit', type: 'custom', title: 'Visit', points: 5 } as const;
  await publish(deps.db, shop, { ...onePerDollar, activities: [visit], referrals: usualTerms });
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

let people = 0;

async function join(email: string | null = null): Promise<string> {
  people += 1;
  const person = {
    customerId: String(880_000 + people),
    email,
    phone: null,
    firstName: 'Member',
    lastName: String(people),
    joinedAt: now,
  };
  return (await joinMember(deps, { shop, person, joinedBy: 'api', now })).memberId;
}

/** Members were seen with these, as hashes. */
async function see(members: readonly string[], ...marks: string[]): Promise<void> {
  const kinds = marks.map((mark) => mark.split(':')[0] ?? '');
  await deps.db.transaction((tx) =>
    keepMarks(tx, shop.shopId, {
      marks: members.flatMap((subjectId) =>
        marks.map((hash, at) => ({
          kind: kinds[at] as 'mailbox' | 'phone' | 'device' | 'name' | 'address',
          hash,
          subject: 'member' as const,
          subjectId,
        })),
      ),
      seenAt: now,
      forgetAt: new Date(now.getTime() + 180 * dayMs),
    }),
  );
}

async function watch(): Promise<number> {
  now = new Date(now.getTime() + hourMs);
  return watchMembers(deps, shop, now);
}

const cases = (onlyOpen = true) => readCases(deps.db, shop.shopId, { onlyOpen, memberId: null });

const brief = ({ opened, evidence, others }: CaseCard) => ({
  kind: opened.kind,
  memberId: opened.memberId,
  state: opened.state,
  evidence: evidence.map(({ text }) => text),
  others: others.map(({ memberId }) => memberId),
});

async function decide(decision: 'cleared' | 'confirmed'): Promise<void> {
  const [card] = await cases();
  await decideCase(deps.db, {
    shopId: shop.shopId,
    caseId: card?.opened.caseId ?? '',
    decision,
    stopsLink: false,
    note: null,
    by: 'test',
    now,
  });
}

describe('several accounts', () => {
  it('of one mailbox are one case, of the oldest of them', async () => {
    const [first, second] = [await join(), await join()];
    await see([second, first], 'mailbox:m1');
    await see([await join()], 'mailbox:m2');
    expect(await watch()).toBe(1);
    expect((await cases()).map(brief)).toEqual([
      {
        kind: 'many_accounts',
        memberId: first,
        state: 'open',
        evidence: ['2 members have e-mails that come to one mailbox.'],
        others: [second],
      },
    ]);
    expect(await watch()).toBe(0);
  });

  it('are known by their mailbox though they only joined', async () => {
    now = new Date(now.getTime() + minuteMs);
    await join('ada@gmail.com');
    await join('a.d.a+shop@googlemail.com');
    await join('bob@gmail.com');
    expect(await watch()).toBe(1);
    expect((await cases())[0]?.evidence[0]?.text).toBe(
      '2 members have e-mails that come to one mailbox.',
    );
  });

  it('of a family are none: they share an address, a phone and a tablet', async () => {
    const family = [await join(), await join()];
    await see(family, 'address:home', 'phone:home', 'device:tablet');
    await see([family[0] ?? ''], 'name:ann');
    await see([family[1] ?? ''], 'name:ben');
    expect(await watch()).toBe(0);
    expect(await cases()).toEqual([]);
  });

  it('are a person by the same name at the same address', async () => {
    const twice = [await join(), await join()];
    await see(twice, 'name:ann', 'address:home');
    expect(await watch()).toBe(1);
    expect((await cases())[0]?.evidence[0]?.text).toBe('2 members have one name and one address.');
  });

  it('are added to the case that is open', async () => {
    const [first, second, third] = [await join(), await join(), await join()];
    await see([first, second], 'mailbox:m');
    await watch();
    await see([third], 'mailbox:m');
    expect(await watch()).toBe(1);
    expect((await cases()).map(brief)).toMatchObject([
      {
        memberId: first,
        evidence: ['3 members have e-mails that come to one mailbox.'],
        others: [second, third],
      },
    ]);
  });

  it('that staff has cleared are not told again, unless there is one more', async () => {
    const [first, second, third] = [await join(), await join(), await join()];
    await see([first, second], 'mailbox:m');
    await watch();
    await decide('cleared');
    await see([first, second], 'mailbox:m');
    expect(await watch()).toBe(0);
    await see([third], 'mailbox:m');
    expect(await watch()).toBe(1);
    expect((await cases(false)).map(({ opened }) => opened.state)).toEqual(['open', 'cleared']);
  });

  it('are not those of members who became one', async () => {
    const [first, second] = [await join(), await join()];
    await see([first, second], 'mailbox:m');
    await deps.db.transaction((tx) =>
      tx.query(
        `update members set status = 'merged', merged_into = $3 where shop_id = $1 and member_id = $2`,
        [shop.shopId, second, first],
      ),
    );
    expect(await watch()).toBe(0);
  });
});

describe('rewards that are redeemed and cancelled', () => {
  it('five times within a day are a case, and once is enough', async () => {
    const at = await openRewardShop(deps, { rewards: onePerDollar.rewards }, now);
    ({ shop } = at);
    const { memberId } = await newMember(at, 1000);
    const cancel = async () => {
      const redemption = await redeem({ ...at, now }, { memberId, rewardId: 'five-off' });
      const { redemptionId } = redemption.account;
      const step = { shop, redemptionId, now };
      const issued = { news: 'issued', discountId: 'gid://shopify/Thing/1' } as const;
      await settleRedemption(deps.db, { ...step, news: issued });
      const actor = { kind: 'shopper', name: null } as const;
      await endRedemption(deps.db, { ...step, ending: 'cancelled', actor });
      await settleRedemption(deps.db, { ...step, news: { news: 'disabled' } });
    };
    for (let times = 0; times < 4; times += 1) await cancel();
    expect(await watch()).toBe(0);
    await cancel();
    expect(await watch()).toBe(1);
    expect((await cases()).map(brief)).toEqual([
      {
        kind: 'cancel_loop',
        memberId,
        state: 'open',
        evidence: ['2026-11-10: They redeemed and cancelled 5 rewards within 24 hours.'],
        others: [],
      },
    ]);
    expect(await watch()).toBe(0);
    await cancel();
    expect(await watch()).toBe(1);
    expect((await cases())[0]?.opened.score).toBe(65);
    await decide('cleared');
    now = new Date(now.getTime() + minuteMs);
    await cancel();
    expect(await watch()).toBe(0);
    for (let times = 0; times < 4; times += 1) await cancel();
    expect(await watch()).toBe(1);
    expect((await cases(false)).map(({ opened }) => opened.state)).toEqual(['open', 'cleared']);
  });
});

describe('activities', () => {
  it('that come in a burst are a case; spread over days they are none', async () => {
    const [busy, steady] = [await join(), await join()];
    let told = 0;
    const act = (memberId: string, occurredAt: Date) => {
      told += 1;
      return recordActivity(deps.db, {
        shop,
        findMember: async () => memberId,
        request: {
          type: 'custom:visit',
          url: null,
          externalId: `visit-${told}`,
          occurredAt,
          properties: {},
          source: 'api',
          actor: { kind: 'api_key', name: 'till' },
          note: null,
        },
        now,
      });
    };
    for (let at = 0; at < 20; at += 1) {
      await act(busy, new Date(now.getTime() - at * minuteMs));
      await act(steady, new Date(now.getTime() - at * 8 * hourMs));
    }
    expect(await watch()).toBe(1);
    expect((await cases()).map(brief)).toMatchObject([
      {
        kind: 'activity_burst',
        memberId: busy,
        evidence: ['2026-11-10: They earned with 20 activities within 60 minutes.'],
      },
    ]);
  });
});

describe('the watch', () => {
  it('forgets marks whose time is over, and looks once an hour', async () => {
    const count = async () =>
      (await deps.db.query('select 1 from contact_marks where shop_id = $1', [shop.shopId])).length;
    await see([await join()], 'phone:p');
    await watch();
    expect(await count()).toBe(1);
    now = new Date(now.getTime() + 181 * dayMs);
    await watch();
    expect(await count()).toBe(0);
    await see([await join(), await join()], 'mailbox:m');
    expect(await watchMembers(deps, shop, now)).toBe(0);
    expect(await watch()).toBe(1);
  });
});
