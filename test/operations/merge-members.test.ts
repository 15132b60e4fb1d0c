import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseMember } from '../../server/operations/erase-member.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { mergeMembers } from '../../server/operations/merge-members.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { ada, bob, cleo, hour, order, told, ToldCustomers } from '../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openDeps } from '../support/shop.ts';

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const actor = { kind: 'staff', name: 'Grace' } as const;
const reason = 'The same person';

function merge(shop: ToldCustomers, keptId: string, otherId: string) {
  const { now } = shop;
  return mergeMembers(deps, { shop: shop.shop, keptId, otherId, reason, actor, now });
}

async function joinByCard(shop: ToldCustomers, loyaltyId: string): Promise<string> {
  const { now } = shop;
  const person = {
    customerId: null,
    loyaltyId,
    email: null,
    phone: null,
    firstName: 'Ada',
    lastName: 'Lovelace',
    birthday: '1990-12-10',
    joinedAt: now,
  };
  const { memberId } = await joinMember(deps, { shop: shop.shop, person, joinedBy: 'staff', now });
  return memberId;
}

describe('two members whom staff makes one', () => {
  it('are one with the points, orders and identities of both, and it is written down who did it', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const [other, kept] = [await shop.memberOf(ada), await shop.memberOf(bob)];
    expect(await merge(shop, kept, other)).toBe('merged');
    expect(await shop.balance(bob)).toBe('200/0/0');
    expect(await shop.memberOf(ada)).toBe(kept);
    expect(await shop.accountOf(other)).toMatchObject({
      member: { status: 'merged', mergedInto: kept },
      identities: [],
    });
    const audit = await deps.db.query(
      `select actor, action, subject, before, after from audit_log where shop_id = $1 and action = 'merge_members'`,
      [shop.shop.shopId],
    );
    expect(audit).toEqual([
      {
        actor: 'Grace',
        action: 'merge_members',
        subject: `member ${kept}`,
        before: { other: `member ${other}` },
        after: { reason },
      },
    ]);
    expect(await shop.findBroken()).toEqual([]);
  });

  it('stay one whatever is told of the other customer later', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const kept = await shop.memberOf(bob);
    await merge(shop, kept, await shop.memberOf(ada));
    await shop.tell(
      order({ at: 4, id: '7003' }),
      told({ ...ada, email: 'new@example.com' }),
      order({ at: 5, cancelledAt: hour(5) }),
    );
    expect(await shop.memberOf(ada)).toBe(kept);
    expect(await shop.balance(bob)).toBe('200/0/0');
    expect((await shop.accountOf(kept)).identities.map(({ value }) => value)).not.toContain(
      'new@example.com',
    );
    expect(await shop.findBroken()).toEqual([]);
  });

  it('may be somebody who is no customer, and leaves their name where the other has none', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const kept = await shop.memberOf(bob);
    const other = await joinByCard(shop, 'CARD-9');
    await deps.db.transaction((tx) =>
      tx.query('update members set first_name = null, last_name = null where member_id = $1', [
        kept,
      ]),
    );
    expect(await merge(shop, kept, other)).toBe('merged');
    const account = await shop.accountOf(kept);
    expect(account.member).toMatchObject({ firstName: 'Ada', birthday: '1990-12-10' });
    expect(account.identities).toContainEqual({ type: 'loyalty_id', value: 'CARD-9' });
    // The other way round: who stays becomes the customer whom the other was.
    const card = await joinByCard(shop, 'CARD-10');
    expect(await merge(shop, card, kept)).toBe('merged');
    expect(await shop.memberOf(bob)).toBe(card);
    expect(await shop.balance(bob)).toBe('100/0/0');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('are merged once, however often it is asked', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const [other, kept] = [await shop.memberOf(ada), await shop.memberOf(bob)];
    const answers = await Promise.all([0, 1, 2].map(() => merge(shop, kept, other)));
    expect(answers).toEqual(['merged', 'merged', 'merged']);
    expect(await shop.balance(bob)).toBe('200/0/0');
    expect(await shop.findBroken()).toEqual([]);
  });

  it('are one also while their orders come, and when both ask for the other at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const shop = await ToldCustomers.openTwo(deps);
      const [a, b] = [await shop.memberOf(ada), await shop.memberOf(bob)];
      const [first, second] = await Promise.all([
        merge(shop, b, a),
        merge(shop, a, b),
        shop.tellOneByOne([
          order({ at: 3, id: '7010' }),
          order({ at: 3, id: '7011', customer: bob }),
        ]),
        shop.tellOneByOne([order({ at: 4, cancelledAt: hour(4) }), order({ at: 4, id: '7012' })]),
      ]);
      const done = [first, second].filter((one) => one === 'merged');
      expect(done).toHaveLength(1);
      expect(await shop.memberOf(ada)).toBe(await shop.memberOf(bob));
      expect(await shop.balance(ada)).toBe('400/0/0');
      expect(await shop.findBroken()).toEqual([]);
    }
  });
});

describe('members are not merged', () => {
  it('with themselves, with nobody, with who is merged or gone', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    await shop.tell(order({ at: 1, id: '7003', customer: cleo }));
    const [a, b, c] = [
      await shop.memberOf(ada),
      await shop.memberOf(bob),
      await shop.memberOf(cleo),
    ];
    expect(await merge(shop, a, a)).toMatchObject({ refused: 'same_member' });
    expect(await merge(shop, a, '999999')).toMatchObject({ refused: 'member_unknown' });
    expect(await merge(shop, '999999', a)).toBeNull();
    await merge(shop, a, b);
    expect(await merge(shop, c, b)).toMatchObject({
      refused: 'member_merged',
      detail: `Member ${b} was merged into member ${a} already: choose that one.`,
    });
    const { now } = shop;
    const erasing = { shop: shop.shop, memberId: c, reason, actor, confirm: cleo.email, now };
    expect(await eraseMember(deps.db, erasing)).toBe('erased');
    expect(await merge(shop, a, c)).toMatchObject({ refused: 'member_deleted' });
    expect(await shop.balance(ada)).toBe('200/0/0');
  });
});
