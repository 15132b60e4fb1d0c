import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRefusedCode } from '../../../server/domain/referrals/is-refused-code.ts';
import { readPublicCode } from '../../../server/domain/referrals/read-public-code.ts';
import { joinMember } from '../../../server/operations/join-member.ts';
import {
  makeClaimToken,
  readClaimToken,
} from '../../../server/operations/referrals/claim-token.ts';
import { readInvitation } from '../../../server/operations/referrals/read-invitation.ts';
import { shareLink, showFirstName } from '../../../server/operations/referrals/share-link.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import type { Shop } from '../../../server/store/shops.ts';
import { deleted, merge } from '../../support/customer-stories.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import {
  connectTestShop,
  deliver,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../../support/shop.ts';
import { usualTerms } from './referral-world.ts';

let database: TestDatabase;
let deps: DrainDeps;
let shop: Shop;
const now = new Date('2026-11-01T12:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, { ...onePerDollar, referrals: usualTerms });
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

let people = 100;

async function enrol(firstName: string | null = 'Ada') {
  people += 1;
  const customerId = String(people);
  const named = { phone: null, firstName, lastName: 'Lovelace', email: null };
  const { memberId } = await joinMember(deps, {
    shop,
    person: { customerId, ...named, joinedAt: now },
    joinedBy: 'shopper',
    now,
  });
  return { memberId, customerId };
}

const linkOf = (memberId: string) => shareLink(deps.db, { shopId: shop.shopId, memberId, now });

const codeOf = async (memberId: string) =>
  (await linkOf(memberId))?.publicCode.replace(/-[^-]+$/, '') ?? '';

const invitationBy = (code: string, viewerId: string | null = null) =>
  readInvitation(deps.db, { shopId: shop.shopId, code, viewerId });

async function importCode(memberId: string, code: string): Promise<void> {
  await deps.db.query(
    'update members set referral_code = $3 where shop_id = $1 and member_id = $2',
    [shop.shopId, memberId, code],
  );
}

describe('a member’s link', () => {
  it('is made when it is first asked for, and stays', async () => {
    const { memberId } = await enrol();
    const first = await linkOf(memberId);
    expect(first).toMatchObject({ memberId, firstName: 'Ada', showsFirstName: false });
    expect(first?.publicCode).toMatch(/^[a-z]{8}-[0-9a-z]+$/);
    expect(isRefusedCode(await codeOf(memberId))).toBe(false);
    expect((await linkOf(memberId))?.publicCode).toBe(first?.publicCode);
  });

  it('asked for many times at once is one', async () => {
    const { memberId } = await enrol();
    const links = await Promise.all(Array.from({ length: 20 }, () => linkOf(memberId)));
    expect(new Set(links.map((link) => link?.publicCode)).size).toBe(1);
  });

  it.each(['ANNA-10', '_anna', '-0', 'a_1'])(
    'with the imported code %s keeps it, and its friends find it in any case',
    async (code) => {
      const { memberId } = await enrol();
      await importCode(memberId, code);
      const link = await linkOf(memberId);
      expect(link?.publicCode.startsWith(`${code.toLowerCase()}-`)).toBe(true);
      const named = readPublicCode(link?.publicCode ?? '');
      expect(named?.shopId).toBe(shop.shopId);
      expect(await invitationBy(named?.code ?? '')).toMatchObject({ memberId });
    },
  );

  it('is nobody’s who is no member any more, or of a program without referrals', async () => {
    const { memberId, customerId } = await enrol();
    const code = await codeOf(memberId);
    await deliver(deps, shop, [deleted({ id: customerId })], now);
    expect(await linkOf(memberId)).toBeNull();
    expect(await invitationBy(code)).toBeNull();
    const plain = await connectTestShop(deps.db);
    await publish(deps.db, plain, onePerDollar);
    expect(await shareLink(deps.db, { shopId: plain.shopId, memberId, now })).toBeNull();
  });
});

describe('an invitation', () => {
  it('names the advocate once they have agreed, and never after they have taken it back', async () => {
    const { memberId } = await enrol('Grace');
    const code = await codeOf(memberId);
    const step = { shopId: shop.shopId, memberId, now };
    expect(await invitationBy(code)).toMatchObject({ memberId, firstName: null, isOwn: false });
    await showFirstName(deps.db, { ...step, shows: true });
    expect(await invitationBy(code)).toMatchObject({ firstName: 'Grace' });
    await showFirstName(deps.db, { ...step, shows: false });
    expect(await invitationBy(code)).toMatchObject({ firstName: null });
  });

  it('tells its own member that it is theirs', async () => {
    const { memberId } = await enrol();
    const code = await codeOf(memberId);
    expect(await invitationBy(code.toUpperCase(), memberId)).toMatchObject({ isOwn: true });
  });

  it('of a member who was merged is that of whom they became, and stays stopped', async () => {
    const old = await enrol('Old');
    const kept = await enrol('Kept');
    const code = await codeOf(old.memberId);
    await showFirstName(deps.db, {
      shopId: shop.shopId,
      memberId: kept.memberId,
      shows: true,
      now,
    });
    const message = merge({ id: old.customerId }, { id: kept.customerId });
    await deliver(deps, shop, [message], now);
    expect(await invitationBy(code)).toMatchObject({ memberId: kept.memberId, firstName: 'Kept' });
    expect(await linkOf(old.memberId)).toBeNull();
    await deps.db.query(
      'update members set link_stopped_at = $3 where shop_id = $1 and member_id = $2',
      [shop.shopId, old.memberId, now],
    );
    expect(await invitationBy(code)).toBeNull();
    expect(await invitationBy(await codeOf(kept.memberId))).not.toBeNull();
  });

  it('is not read in another shop', async () => {
    const { memberId } = await enrol();
    const code = await codeOf(memberId);
    const other = await connectTestShop(deps.db);
    await publish(deps.db, other, { ...onePerDollar, referrals: usualTerms });
    expect(
      await readInvitation(deps.db, { shopId: other.shopId, code, viewerId: null }),
    ).toBeNull();
  });
});

describe('the token of a claim', () => {
  const named = { shopId: '3', referralId: '0b7c2f7e-6a2f-4d59-9a3e-0d6f6f5f1a11' };

  it('names the claim, and can’t be made for another', () => {
    const token = makeClaimToken(testEncryption, named);
    expect(readClaimToken(testEncryption, token)).toEqual(named);
    expect(readClaimToken(testEncryption, token.replace(/^3/, '4'))).toBeNull();
    expect(readClaimToken(testEncryption, token.replace('0b7c', '0b7d'))).toBeNull();
    expect(readClaimToken(testEncryption, `${token}x`)).toBeNull();
    expect(readClaimToken(testEncryption, '')).toBeNull();
  });
});
