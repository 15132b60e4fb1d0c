import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abuses } from './referral-abuses.ts';
import { namesOf, playAll } from './referral-cases.ts';
import { describeDoors } from './referral-doors.ts';
import { neighbours } from './referral-neighbours.ts';
import { person } from './referral-people.ts';
import { describeRules } from './referral-rules.ts';
import { ReferralShop } from './referral-shop.ts';
import { terms } from './referral-terms.ts';

/** Friends who are brought, and people who only say so, as the product's own addresses see them. */

let shop: ReferralShop;

beforeAll(async () => {
  shop = await ReferralShop.open(terms({}));
}, 120_000);

afterAll(() => shop.close(), 60_000);

// First: days that go by would be everybody's.
describeRules(() => shop);

const waiting = [
  'a child with the home’s phone',
  'a child with the home’s phone whose mother pays',
  'a child whose mother pays',
  'a father and a son of one name',
  'a grandmother on the tablet of the home',
  'sisters with like mailboxes, one tablet and one phone',
  'sisters with mailboxes that are alike',
];

describe('everybody', () => {
  it('who is honest is never blocked, and only close families wait', async () => {
    const found = await playAll(shop, neighbours);
    expect(found.length).toBeGreaterThanOrEqual(40);
    expect(namesOf(found, 'failed', 'refused', 'nothing', 'over', 'blocked')).toEqual([]);
    expect(namesOf(found, 'held').toSorted()).toEqual(
      waiting.map((name) => `${name}: held`).toSorted(),
    );
  }, 120_000);

  it('who is not is refused, blocked, or waits for staff', async () => {
    const found = await playAll(shop, abuses);
    expect(found.length).toBeGreaterThanOrEqual(40);
    expect(namesOf(found, 'failed', 'passed')).toEqual([]);
    expect(namesOf(found, 'blocked').length).toBeGreaterThanOrEqual(15);
    const inbox = await shop.at.outside.ask('inbox', 'list', '--shop', shop.at.domain);
    expect(inbox.counts).toMatchObject({ failed: 0 });
  }, 120_000);

  it('of thirty whom somebody with many followers brings in a day goes through', async () => {
    const star = await shop.advocate();
    const friends = Array.from({ length: 30 }, () => person());
    await Promise.all(friends.map((friend) => shop.claim(friend, star)));
    await Promise.all(friends.map((friend) => shop.order(friend)));
    await shop.becomes(star, (newest) => newest?.order != null);
    const brought = await shop.broughtBy(star);
    expect(brought.map(({ in_review: isHeld }) => String(isHeld))).toEqual(Array(30).fill('false'));
  }, 60_000);
});

describeDoors(() => shop);
