import { beforeAll, describe, expect, it } from 'vitest';
import { discountStatus } from '../sandbox/shop/discount.ts';
import { type Body, postWebhook, until } from '../support/outside.ts';
import { account, bring, type Brought, golden, held, refundOf } from './referral-bringing.ts';
import { type Person, person } from './referral-people.ts';
import type { ReferralShop } from './referral-shop.ts';
import { cards, inDays, terms } from './referral-terms.ts';

/** What a referral comes to: everybody claims and orders first, and then the days go by. */
export function describeRules(opened: () => ReferralShop): void {
  let shop: ReferralShop;

  beforeAll(async () => {
    shop = opened();
    await shop.at.v1.publish(terms({}));
  });

  const standing = async ({ advocate }: Brought, at = 0) => {
    const found = (await shop.broughtBy(advocate))[at];
    return `${String(found?.state)} ${String(found?.reason)}`;
  };
  const becomes = ({ advocate }: Brought, wanted: string) =>
    shop.becomes(
      advocate,
      (newest) => `${String(newest?.state)} ${String(newest?.reason)}` === wanted,
    );
  const balance = ({ customerId }: { customerId: string }) => shop.at.v1.balance(customerId);
  const decide = (brought: Body | undefined, decision: string) =>
    shop.staff('POST', `/referrals/${String(brought?.id)}/decide`, { decision });
  const tell = (topic: string, body: object) =>
    postWebhook(shop.at.url, {
      shop: shop.at.domain,
      message: { topic, body: JSON.stringify(body) },
    });

  describe('before the hold is over', () => {
    const story: Record<string, Brought> = {};
    const of = (name: string): Brought => {
      const found = story[name];
      if (found === undefined) expect.fail(`nobody is called ${name}`);
      return found;
    };

    it('everybody stands where they should', async () => {
      const boost = {
        id: 'week',
        title: 'Friends’ week',
        from: inDays(-1),
        until: inDays(1),
        multiplier: 2,
      };
      await shop.at.v1.publish(terms({ boosts: [boost], limits: { per_month: 1 } }));
      story.boosted = await bring(shop);
      story.second = await bring(shop, { advocate: of('boosted').advocate });
      await shop.at.v1.publish(terms(cards));
      const generous = await shop.advocate(account(shop));
      const noCode = account(shop);
      await shop.claim(noCode, generous);
      await shop.at.v1.publish(terms({}));
      const placed = await shop.order(noCode);
      story.cards = { advocate: generous, friend: noCode, code: '', placed };

      const plain: Record<string, () => Promise<Brought>> = {
        plain: () => bring(shop),
        gold: async () => bring(shop, { advocate: await golden(shop) }),
        guest: () => bring(shop, { order: { guest: true } }),
        refunded: () => bring(shop),
        small: () => bring(shop, { order: { lines: [{ id: '77001', price: 1999 }] } }),
        unpaid: () => bring(shop, { order: { status: 'pending' } }),
        stopped: () => bring(shop),
        released: () => held(shop),
        turnedDown: () => held(shop),
        merged: () => bring(shop),
        deleted: () => bring(shop),
      };
      for (const each of Object.entries(plain).map(
        async ([name, begin]) => [name, await begin()] as const,
      )) {
        const [name, brought] = await each;
        story[name] = brought;
      }
      await shop.tell(of('refunded').placed, {
        topic: 'orders/updated',
        status: 'refunded',
        refunds: [refundOf(of('refunded').placed)],
      });
      await shop.staff('POST', `/members/${of('stopped').advocate.memberId}/referral-link`, {
        stopped: true,
      });

      await becomes(of('refunded'), 'rejected refunded');
      const stands = await Promise.all(
        Object.entries(story).map(async ([name, one]) => `${name}: ${await standing(one)}`),
      );
      expect(stands).toEqual([
        'boosted: pending holding',
        'second: pending holding',
        'cards: pending holding',
        'plain: pending holding',
        'gold: pending holding',
        'guest: pending holding',
        'refunded: rejected refunded',
        'small: ordered below_minimum',
        'unpaid: ordered waiting_for_payment',
        'stopped: pending holding',
        'released: pending in_review',
        'turnedDown: pending in_review',
        'merged: pending holding',
        'deleted: pending holding',
      ]);
    }, 120_000);

    it('the friend has their code from the page, for one order in the shop, and the advocate never sees it', async () => {
      const { code, friend } = of('plain');
      const made = shop.at.sandbox.shop.discountByCode(code);
      expect(made).toMatchObject({ usageLimit: 1, value: { kind: 'fixed', amount: 500 } });
      expect(await balance(of('plain').advocate)).toBe('0/0/0');
      const seen = await shop.widget(of('plain').advocate, 'GET', '/referrals', {});
      for (const secret of [friend.email, friend.first, code, friend.email.slice(0, 6)])
        expect(JSON.stringify(seen.body)).not.toContain(secret);
    });

    it('staff decides once, and the same word again changes nothing', async () => {
      const [released] = await shop.broughtBy(of('released').advocate);
      const [turned] = await shop.broughtBy(of('turnedDown').advocate);
      expect((await decide(released, 'released')).body).toMatchObject({
        state: 'pending',
        in_review: false,
      });
      expect((await decide(turned, 'rejected')).status).toBe(200);
      const again = await decide(turned, 'rejected');
      expect(again).toMatchObject({ status: 200, body: { state: 'rejected', reason: 'by_staff' } });
      expect(again.body.steps).toHaveLength([...(turned?.steps ?? [])].length + 1);
    });

    it('two members become one, and the friend’s account is deleted', async () => {
      const { advocate } = of('merged');
      const kept = await shop.advocate();
      const gid = (id: string) => `gid://shopify/Customer/${id}`;
      await tell('customers/merge', {
        admin_graphql_api_customer_kept_id: gid(kept.customerId),
        admin_graphql_api_customer_deleted_id: gid(advocate.customerId),
        admin_graphql_api_job_id: null,
        status: 'completed',
        errors: [],
      });
      await shop.becomes(kept, (newest) => newest !== undefined);
      expect((await shop.browse(person(), `/r/${advocate.code}`)).status).toBe(200);
      story.merged = { ...of('merged'), advocate: kept };
      await tell('customers/delete', { id: Number(of('deleted').friend.customerId) });
      // Told of once more, they stay forgotten.
      await shop.tell(of('deleted').placed, { topic: 'orders/updated' });
    });

    it('nobody is paid a day early, and a day later everybody as was promised', async () => {
      await shop.at.runDue(13);
      expect(await standing(of('plain'))).toBe('pending holding');
      await shop.at.runDue(15);
      const stands = await Promise.all(
        Object.entries(story).map(async ([name, one]) => {
          const { advocate, friend } = one;
          const both = `${await balance(advocate)} and ${await balance(friend)}`;
          const at = name === 'boosted' ? 1 : 0;
          return `${name}: ${await standing(one, at)}, ${both}`;
        }),
      );
      expect(stands).toEqual([
        'boosted: rewarded rewards_given, 1000/0/0 and 100/0/0',
        'second: rejected limit_reached, 1000/0/0 and 100/0/0',
        'cards: rewarded rewards_given, 50/0/0 and 0/0/0',
        'plain: rewarded rewards_given, 500/0/0 and 100/0/0',
        'gold: rewarded rewards_given, 800/0/0 and 100/0/0',
        'guest: rewarded rewards_given, 500/0/0 and null',
        'refunded: rejected refunded, 0/0/0 and 0/0/0',
        'small: ordered below_minimum, 0/0/0 and 0/0/0',
        'unpaid: ordered waiting_for_payment, 0/0/0 and 0/0/0',
        'stopped: rewarded rewards_given, 500/0/0 and 100/0/0',
        'released: rewarded rewards_given, 500/0/0 and 100/0/0',
        'turnedDown: rejected by_staff, 0/0/0 and 0/0/0',
        // With the orders of both they are gold.
        'merged: rewarded rewards_given, 800/0/0 and 100/0/0',
        'deleted: rewarded rewards_given, 500/0/0 and 0/0/0',
      ]);
      const cardsOf = ({ customerId }: Person) =>
        shop.at.sandbox.shop.giftCards.filter((card) => card.customerId === customerId);
      const { advocate, friend } = of('cards');
      await until(
        async () => cardsOf(friend).length + cardsOf(advocate).length,
        (all) => all === 2,
      );
      expect(cardsOf(advocate)).toMatchObject([{ initialValue: 1000 }]);
      expect(cardsOf(friend)).toMatchObject([{ initialValue: 500 }]);
    }, 60_000);

    it('what was given stays given, is given once, and to a guest as soon as they join', async () => {
      const { advocate, friend, placed } = of('plain');
      await shop.tell(placed, {
        topic: 'orders/updated',
        status: 'refunded',
        refunds: [refundOf(placed)],
      });
      await shop.order(friend);
      const { customerId, email } = of('guest').friend;
      const joined = await shop.at.v1.post('/members', { customer_id: customerId, email });
      expect(joined.status).toBe(201);
      await shop.at.runDue(16);
      expect(await standing(of('plain'))).toBe('rewarded rewards_given');
      const [given] = await shop.broughtBy(advocate);
      expect(await decide(given, 'rejected')).toMatchObject({ status: 409 });
      expect((await decide(given, 'released')).status).toBe(200);
      expect(await balance(advocate)).toBe('500/0/0');
      expect(await balance(friend)).toBe('100/0/0');
      expect(await balance(of('guest').friend)).toBe('100/0/0');
    });

    it('nothing personal is left of whoever is gone, and nothing readable of anybody', async () => {
      const database = await shop.at.outside.database();
      try {
        const rows = async (table: string) =>
          JSON.stringify((await database.query(`select * from ${table}`)).rows);
        const { code } = of('deleted');
        for (const table of ['referrals', 'referral_steps', 'contact_marks', 'signals', 'cases']) {
          const all = await rows(table);
          for (const one of Object.values(story))
            for (const secret of [
              one.friend.email,
              one.friend.phone ?? '-',
              one.friend.ip,
              one.friend.street,
            ])
              expect([table, all.includes(secret)]).toEqual([table, false]);
        }
        const found = await database.query(
          `select r.email, r.email_hint, (select count(*)::int from contact_marks m where m.subject = 'referral'
              and m.subject_id = r.referral_id::text) as marks
             from referrals r join redemptions d on d.redemption_id = r.redemption_id where d.code = $1`,
          [code],
        );
        expect(found.rows).toEqual([{ email: null, email_hint: null, marks: 0 }]);
      } finally {
        await database.end();
      }
    });
  });

  describe('a claim that nobody orders by', () => {
    it('ends with its code, and its e-mail is forgotten', async () => {
      const advocate = await shop.advocate();
      const friend = person();
      const claimed = await shop.claim(friend, advocate);
      const code = await shop.codeOf(friend, claimed);
      const mailed = await until(
        async () => shop.mails.get(friend.email) ?? '',
        (one) => one.includes(code),
      );
      expect(mailed).toContain(code);
      await shop.at.runDue(31);
      const ended = await shop.becomes(advocate, (newest) => String(newest?.state) === 'expired');
      expect(ended).toMatchObject({ state: 'expired', reason: 'not_ordered_in_time' });
      const found = shop.at.sandbox.shop.discountByCode(code);
      expect(found === undefined ? 'GONE' : discountStatus(found, new Date())).toBe('EXPIRED');
      expect((await shop.browse(friend, claimed.to ?? '')).html).not.toContain(code);
      await shop.order(friend);
      const next = await bring(shop, { advocate });
      expect(await standing(next)).toBe('pending holding');
    });

    it('and after all that the ledger is sound', async () => {
      const said = await shop.at.outside.cli([
        'ledger',
        'check',
        '--shop',
        shop.at.domain,
        '--json',
      ]);
      expect([said.code, said.stdout]).toEqual([0, expect.stringContaining('"ok":true')]);
      const inbox = await shop.at.outside.ask('inbox', 'list', '--shop', shop.at.domain);
      expect(inbox.counts).toMatchObject({ waiting: 0, failed: 0 });
    });
  });
}
