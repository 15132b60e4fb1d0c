import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseLanguage, noteLanguage } from '../../server/operations/choose-language.ts';
import { eraseMember } from '../../server/operations/erase-member.ts';
import { exportMember } from '../../server/operations/export-member.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { readMemberLanguage } from '../../server/store/member-languages.ts';
import { ada, bob, merge, order, ToldCustomers } from '../support/customer-stories.ts';
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

const known = async (shop: ToldCustomers, customer = ada) =>
  readMemberLanguage(deps.db, shop.shop.shopId, await shop.memberOf(customer));
const of = async (shop: ToldCustomers, customer = ada) => ({
  shopId: shop.shop.shopId,
  memberId: await shop.memberOf(customer),
});

describe('the language that a member is written to in', () => {
  it('is the one they bought in while nothing better is known, by the order placed last', async () => {
    const shop = await ToldCustomers.open(deps);
    await shop.tell(
      order({ at: 2, id: '7003', locale: 'fr-CA', placedAt: '2026-10-30T10:00:00Z' }),
      order({ at: 1, locale: 'de', placedAt: '2026-10-01T10:00:00Z' }),
    );
    expect(await known(shop)).toEqual({ language: 'fr', isChosen: false });
    // An old order that is told again says nothing new, and a language that we lack says nothing.
    await shop.tell(order({ at: 5, locale: 'de', placedAt: '2026-10-01T10:00:00Z' }));
    await shop.tell(order({ at: 5, id: '7004', locale: 'sv-SE' }));
    expect(await known(shop)).toEqual({ language: 'fr', isChosen: false });
  });

  it('is the one they read the shop’s pages in, and their own choice before that', async () => {
    const shop = await ToldCustomers.open(deps);
    await shop.tell(order({ at: 1, locale: 'fr' }));
    await noteLanguage(deps.db, { ...(await of(shop)), language: 'it' });
    await shop.tell(order({ at: 2, id: '7005', locale: 'de' }));
    expect(await known(shop)).toEqual({ language: 'it', isChosen: false });
    await chooseLanguage(deps.db, { ...(await of(shop)), language: 'ja', pages: 'it' });
    await noteLanguage(deps.db, { ...(await of(shop)), language: 'nl' });
    expect(await known(shop)).toEqual({ language: 'ja', isChosen: true });
  });

  it('is no stranger’s to say who types a member’s e-mail at the checkout', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    await shop.tell(order({ at: 3, id: '7009', customer: null, email: ada.email, locale: 'pl' }));
    expect(await known(shop)).toBeNull();
  });

  it('stays with who remains of two members, the better word of both', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    await noteLanguage(deps.db, { ...(await of(shop, bob)), language: 'es' });
    await chooseLanguage(deps.db, { ...(await of(shop)), language: 'he', pages: 'en' });
    await shop.tell(merge(ada, bob));
    expect(await known(shop, bob)).toEqual({ language: 'he', isChosen: true });
  });

  it('is in what a customer is given who asks for their data, and goes when they are forgotten', async () => {
    const shop = await ToldCustomers.openTwo(deps);
    const one = await of(shop);
    await chooseLanguage(deps.db, { ...one, language: 'ar', pages: 'en' });
    const at = { shop: shop.shop, memberId: one.memberId, now: shop.now };
    const pages = (await exportMember(deps.db, at)) ?? expect.fail('no such member');
    let text = '';
    for await (const page of pages) text += page;
    expect(JSON.parse(text)).toMatchObject({ member: { language: 'ar', language_from: 'member' } });
    const actor = { kind: 'staff', name: 'Grace' } as const;
    await eraseMember(deps.db, { ...at, confirm: ada.email, reason: 'Asked', actor });
    expect(
      await deps.db.query(
        'select language, language_from from members where shop_id = $1 and member_id = $2',
        [one.shopId, one.memberId],
      ),
    ).toEqual([{ language: null, language_from: null }]);
    await noteLanguage(deps.db, { ...one, language: 'de' });
    expect(await readMemberLanguage(deps.db, one.shopId, one.memberId)).toBeNull();
  });
});
