import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../../server/contract/problem.ts';
import { type ScreenAnswer, screenAnswer } from '../../../../server/contract/screen.ts';
import { adjustPoints } from '../../../../server/operations/adjust-points.ts';
import { settleRedemption } from '../../../../server/operations/settle-redemption.ts';
import { findMembers, listIdentities } from '../../../../server/store/members.ts';
import { everyReward } from '../../../support/every-reward.ts';
import { listElements, textOf, textsOf, withAttribute } from '../../screens/support/look-at.ts';
import { openStorefront, type Storefront } from '../open-storefront.ts';

const [ada, bob, cleo] = ['501', '502', '503'];
let storefront: Storefront;
let [adaId, cleoId] = ['', ''];
beforeAll(async () => {
  storefront = await openStorefront(everyReward);
  adaId = await storefront.enrol(ada, 5000);
  await storefront.enrol(bob, 700);
  cleoId = await storefront.enrol(cleo, 10);
});
afterAll(() => storefront.close());

interface By {
  customerId?: string;
  body?: Record<string, string>;
  query?: Record<string, string>;
}

async function open(page: string, by: By = {}): Promise<ScreenAnswer> {
  const [path, search = ''] = page.split('?');
  const query = { ...by.query, ...Object.fromEntries(new URLSearchParams(search)) };
  const answer = await storefront.ask(`/pages/${path}`, { customerId: ada, ...by, query });
  return screenAnswer.parse(answer.body);
}

const redeem = (wish: Record<string, string>, customerId = ada) =>
  storefront.ask('/pages/redemptions', { customerId, body: { id: randomUUID(), ...wish } });

async function issue(redemptionId: string): Promise<void> {
  const { db, shop } = storefront;
  const news = { news: 'issued', discountId: `gid://shopify/Thing/${redemptionId}` } as const;
  await settleRedemption(db, { shop, redemptionId, news, now: new Date() });
}

describe('the redemption screen', () => {
  it('is made by a form, once for an id, and follows the code until it is there', async () => {
    const id = randomUUID();
    const wish = { id, reward_id: 'five-off' };
    const first = screenAnswer.parse((await redeem(wish)).body);
    expect(first).toMatchObject({ at: `redemption/${id}`, back: 'home?tab=codes' });
    expect(first.member?.available).toBe(4500);
    expect(textsOf(first.body, 'h3')).toEqual(['Your code is being made']);
    const again = screenAnswer.parse((await redeem(wish)).body);
    expect(again.member?.available).toBe(4500);
    await issue(id);
    const ready = await open(first.at);
    expect(textsOf(ready.body, 'h3')).toEqual(['Your code is ready']);
    const [code] = textsOf(ready.body, 'code');
    expect(withAttribute(ready.body, 'appliesOnce')?.attributes['appliesOnce']).toBe(code);
    expect(withAttribute(ready.body, 'polls')).toBeUndefined();
  });

  it('takes as many points as the slider says, which come as text', async () => {
    const before = await open('history');
    const answer = await redeem({ reward_id: 'slider', points: '300' });
    const after = screenAnswer.parse(answer.body);
    expect(after.member?.available).toBe((before.member?.available ?? 0) - 300);
    const wrong = await redeem({ reward_id: 'slider', points: 'many' });
    expect(problem.parse(wrong.body).code).toBe('invalid_request');
  });

  it('is refused with the reason, and for another’s id', async () => {
    const id = randomUUID();
    const far = await redeem({ reward_id: 'five-off' }, cleo);
    expect(problem.parse(far.body)).toMatchObject({ status: 422, code: 'not_enough_points' });
    await redeem({ id, reward_id: 'five-off' });
    const taken = await redeem({ id, reward_id: 'five-off' }, bob);
    expect(problem.parse(taken.body)).toMatchObject({ status: 409, code: 'redemption_id_taken' });
    const others = await storefront.ask(`/pages/redemption/${id}`, { customerId: bob });
    expect(others.status).toBe(404);
  });

  it('gives back what was not tried yet, and leads to the codes', async () => {
    const id = randomUUID();
    const held = screenAnswer.parse((await redeem({ id, reward_id: 'five-off' })).body);
    const undone = await open(`redemptions/${id}/cancel`, { body: {} });
    expect(undone.at).toBe('home?tab=codes');
    expect(undone.member?.available).toBe((held.member?.available ?? 0) + 500);
    expect(textOf(undone.body)).toContain('Undone, given back');
    const again = await open(`redemptions/${id}/cancel`, { body: {} });
    expect(again.member).toEqual(undone.member);
  });

  it('waits with whom the shop has not yet told that the code is off', async () => {
    const id = randomUUID();
    await redeem({ id, reward_id: 'five-off' });
    await issue(id);
    const ending = await open(`redemptions/${id}/cancel`, { body: {} });
    expect(ending.at).toBe(`redemption/${id}`);
    expect(textsOf(ending.body, 'h3')).toEqual(['Undoing']);
  });

  it('works without script, by the form as it was drawn', async () => {
    const by = { customerId: ada, query: { locale: 'de' } };
    const id = randomUUID();
    const page = await storefront.open('/pages/history', by);
    expect(page.type).toContain('application/liquid');
    await redeem({ id, reward_id: 'five-off' });
    await issue(id);
    const ticket = await storefront.open(`/pages/redemption/${id}`, by);
    expect(ticket.text).toContain('Dein Code ist da');
    expect(ticket.text).toMatch(/href="\/discount\/[^"]+\?redirect=\/cart"/);
    expect(ticket.text).not.toContain('Kopieren');
    const token = /name="form_token" value="([^"]+)"/.exec(ticket.text)?.[1] ?? '';
    const undone = await storefront.open(`/pages/redemptions/${id}/cancel`, {
      ...by,
      form: { form_token: token },
    });
    expect(undone.text).toContain('Wird rückgängig gemacht');
  });

  it('is for members', async () => {
    const guest = await storefront.ask('/pages/redemptions', {
      body: { id: randomUUID(), reward_id: 'five-off' },
    });
    expect(guest.status).toBe(401);
  });
});

describe('the past', () => {
  beforeAll(async () => {
    const { db, shop } = storefront;
    const actor = { kind: 'staff', name: 'Test' } as const;
    for (let at = 1; at <= 25; at += 1) {
      const terms = { id: `line:${at}`, reason: `line ${at}`, expiresAt: null };
      const adjustment = { memberId: cleoId, points: 10, actor, ...terms };
      await adjustPoints(db, { shop, adjustment, now: new Date() });
    }
  });

  it('is read page by page, each going on where the one before ended', async () => {
    const first = await open('history', { customerId: cleo });
    expect(first).toMatchObject({ at: 'history', back: 'home?tab=history' });
    expect(textsOf(first.body, 'summary')).toHaveLength(20);
    const last = listElements(first.body).filter(({ attributes }) => attributes['class'] === 'why');
    expect(last[0]?.text).toMatch(/Balance after: 260 points$/);
    const earlier = String(withAttribute(first.body, 'more')?.attributes['to']);
    const second = await open(earlier, { customerId: cleo });
    expect(second.at).toBe(earlier);
    expect(textsOf(second.body, 'summary')).toHaveLength(6);
    expect(textsOf(second.body, 'nav')).toEqual([]);
    expect(withAttribute(second.body, 'more')).toBeUndefined();
  });

  it('has a view of the orders', async () => {
    const orders = await open('orders', { customerId: cleo });
    expect(orders.at).toBe('orders');
    expect(textOf(orders.body)).toContain('No orders yet');
    const later = await open('orders?cursor=1793880000000.7001001&after=2026-11-01T00:00:00Z');
    expect(later.at).toBe('orders?cursor=1793880000000.7001001&after=2026-11-01T00%3A00%3A00Z');
  });

  it('has statements that add up, of four periods', async () => {
    const statement = await open('statement', { customerId: cleo });
    expect(statement.at).toBe('statement?period=thisMonth');
    expect(textsOf(statement.body, 'dl')).toEqual([
      'At the beginning0 pointsChanges+260At the end260 points',
    ]);
    const before = await open('statement?period=lastYear', { customerId: cleo });
    expect(textOf(before.body)).toContain('Nothing happened in this time.');
    const wrong = await storefront.ask('/pages/statement', {
      customerId: cleo,
      query: { period: 'ever' },
    });
    expect(wrong.status).toBe(400);
  });

  it('is saved as a table in the shopper’s language', async () => {
    const by = { customerId: cleo, query: { locale: 'de' } };
    const { type, text } = await storefront.open('/pages/statement.csv', by);
    expect(type).toBe('text/csv; charset=utf-8');
    const [head, opening, ...rest] = text.trim().split('\r\n');
    // Reading the answer as text takes its byte order mark away.
    expect(head).toBe('Tag,Zeitpunkt,Vorgang,Punkte,Guthaben,Unterwegs,Reserviert');
    expect(opening).toMatch(/^\d{4}-\d\d-01,,Am Anfang,,0,0,0$/);
    expect(rest).toHaveLength(27);
    expect(rest.at(-1)).toMatch(/^\d{4}-\d\d-\d\d,,Am Ende,,260,0,0$/);
  });

  it.each(['de', 'ja', 'ar'])(
    'is saved as paper in the shopper’s language (%s)',
    async (locale) => {
      const by = { customerId: cleo, query: { locale } };
      const { type, text } = await storefront.open('/pages/statement.pdf', by);
      expect(type).toBe('application/pdf');
      expect(text).toMatch(/^%PDF-/);
      expect(text).toContain(`/Lang (${locale})`);
    },
  );
});

describe('the member card', () => {
  it('has a number of its own, by which a till finds the member', async () => {
    const { db, shop } = storefront;
    const [one, other] = await Promise.all([open('card'), open('card')]);
    const [number = ''] = textsOf(one.body, 'code');
    expect(number).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/);
    expect(textsOf(other.body, 'code')).toEqual([number]);
    const found = await findMembers(db, shop.shopId, [{ type: 'loyalty_id', value: number }]);
    expect([...found.values()]).toEqual([adaId]);
    const identities = await listIdentities(db, shop.shopId, [adaId]);
    expect(identities.get(adaId)?.filter(({ type }) => type === 'loyalty_id')).toHaveLength(1);
  });

  it('keeps the number that a member brought along', async () => {
    const { db, shop } = storefront;
    await db.query(
      `insert into identities (shop_id, type, value, member_id, created_at) values ($1, 'loyalty_id', 'CARD-9', $2, now())`,
      [shop.shopId, cleoId],
    );
    const card = await open('card', { customerId: cleo });
    expect(card).toMatchObject({ at: 'card', back: 'home' });
    expect(textsOf(card.body, 'code')).toEqual(['CARD-9']);
    expect(withAttribute(card.body, 'role', 'img')?.attributes['aria-label']).toContain('CARD-9');
  });

  it('is nobody’s who is no member', async () => {
    expect((await storefront.ask('/pages/card')).status).toBe(401);
    expect((await storefront.ask('/pages/card', { customerId: '999' })).status).toBe(403);
  });
});
