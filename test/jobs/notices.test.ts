import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SettableClock } from '../../server/base/clock.ts';
import { createLogger } from '../../server/base/logger.ts';
import { createJobHandlers, type JobDeps } from '../../server/jobs/handlers.ts';
import { noticeRound } from '../../server/jobs/notice-round.ts';
import { runDue } from '../../server/jobs/worker.ts';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { createShopifyHistory } from '../../server/commerce/shopify/shopify-history.ts';
import { createMailSender, type MailSender } from '../../server/notify/send-mail.ts';
import { adjustPoints } from '../../server/operations/adjust-points.ts';
import { noteLanguage } from '../../server/operations/choose-language.ts';
import { chooseNotices } from '../../server/operations/choose-notices.ts';
import { joinMember } from '../../server/operations/join-member.ts';
import { mergeCustomers } from '../../server/operations/merge-customers.ts';
import { readProgram } from '../../server/operations/read-program.ts';
import { createShopReader } from '../../server/operations/read-shop.ts';
import { uninstallShop } from '../../server/operations/uninstall-shop.ts';
import { listMemberNotices, type Notice } from '../../server/store/notices.ts';
import type { Shop } from '../../server/store/shops.ts';
import { type MailRefusal, type MailServer, startMailServer } from '../sandbox/mail/mail-server.ts';
import type { ReceivedMail } from '../sandbox/mail/read-mail.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { noSales, platformsOf, takeStanding } from '../support/platforms.ts';
import {
  connectTestShop,
  onePerDollar,
  openDeps,
  publish,
  testEncryption,
} from '../support/shop.ts';

/** Ten in the morning of the shop, thirty days before December 21. */
const morning = new Date('2026-11-21T15:00:00Z');
/** The end of December 21 in New York. */
const lapses = new Date('2026-12-22T05:00:00Z');
const dayMs = 86_400_000;

let database: TestDatabase;
let server: MailServer;
let mail: MailSender;
let deps: JobDeps;
let clock: SettableClock;
let shop: Shop;
let refusal: MailRefusal | null = null;
const arrived: { to: string; mail: ReceivedMail }[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  server = await startMailServer({
    receive: (to, message) => arrived.push({ to, mail: message }),
    refuse: () => refusal,
  });
  mail = createMailSender({ smtpUrl: server.url, from: 'rewards@juniper.example' });
  const nowhere = { adminOrigin: 'http://localhost:1' };
  const admin = createAdminClient(nowhere);
  const settling = openDeps(database.url);
  clock = new SettableClock(morning);
  deps = {
    ...settling,
    log: createLogger('silent'),
    clock,
    shops: createShopReader(settling.db),
    sales: noSales,
    platforms: platformsOf({
      shopify: { ...createShopifyCommerce(admin), publishStanding: takeStanding },
    }),
    history: createShopifyHistory(admin, nowhere),
    encryption: testEncryption,
    refresh: () => Promise.reject(new Error('nobody asks')),
    notices: {
      mail,
      shopUrl: ({ domain }) => `https://${domain}`,
      optOutUrl: ({ memberId }) => `https://app.example/mails/${memberId}`,
    },
  };
});

afterAll(async () => {
  mail.close();
  await server.close();
  await deps.db.close();
  await database.drop();
});

/** Each test has a shop of its own; those of the others are closed, so that only this one's mails arrive. */
beforeEach(async () => {
  await deps.db.query(`update shops set status = 'uninstalled'`);
  shop = await connectTestShop(deps.db);
  await publish(deps.db, shop, onePerDollar);
  arrived.length = 0;
  refusal = null;
  clock.set(morning);
});

let people = 0;

async function join(person: { email?: string | null; points: number; expiresAt?: Date }) {
  people += 1;
  const { email = `ana${people}@example.com` } = person;
  const joined = await joinMember(deps, {
    shop,
    person: {
      customerId: String(7000 + people),
      email,
      phone: null,
      firstName: 'Ana',
      lastName: null,
      joinedAt: morning,
    },
    joinedBy: 'api',
    now: clock.now(),
  });
  const memberId = 'memberId' in joined ? joined.memberId : '';
  await adjust(memberId, person.points, person.expiresAt ?? lapses);
  return { memberId, email: email ?? '', customerId: String(7000 + people) };
}

async function adjust(memberId: string, points: number, expiresAt: Date | null): Promise<void> {
  const posted = await adjustPoints(deps.db, {
    shop,
    adjustment: {
      memberId,
      points,
      reason: 'a test',
      expiresAt,
      actor: { kind: 'staff', name: 'Robin' },
      id: randomUUID(),
    },
    now: clock.now(),
  });
  expect(posted).toBeInstanceOf(Array);
}

const noticesOf = (memberId: string): Promise<Notice[]> =>
  listMemberNotices(deps.db, shop.shopId, { memberId, limit: 50 });

const run = (at = clock.now()) => {
  clock.set(at);
  return runDue(deps, database.url);
};

const send = (notice: Notice | undefined, isLast = false) =>
  createJobHandlers(deps).send_notice(
    { shopId: shop.shopId, noticeId: notice?.noticeId ?? '' },
    { isLast },
  );

describe('members whose points will expire', () => {
  it('are told 30, 7 and 1 days before, each once, whatever runs again', async () => {
    const { memberId, email } = await join({ points: 600 });
    for (let day = 0; day <= 32; day += 1) {
      await run(new Date(morning.getTime() + day * dayMs));
      if (day % 5 === 0) await run();
    }
    expect(arrived.map(({ to, mail: { headers } }) => [to, headers.get('subject')])).toEqual([
      [email, '600\u00A0points expire on December 21'],
      [email, '600\u00A0points expire on December 21'],
      [email, '600\u00A0points expire tomorrow'],
    ]);
    expect((await noticesOf(memberId)).map((one) => [one.daysBefore, one.state])).toEqual([
      [1, 'sent'],
      [7, 'sent'],
      [30, 'sent'],
    ]);
    expect(arrived[0]?.mail.text).toContain('Enough for $6 off');
    expect(arrived[0]?.mail.html).toContain(`https://${shop.domain}`);
    const names = arrived.map(({ mail: { headers } }) => headers.get('message-id'));
    expect(new Set(names).size).toBe(3);
  });

  it('are written to in their own language, with the shop’s own words for points there', async () => {
    await publish(deps.db, shop, {
      ...onePerDollar,
      settings: { locale: 'de-AT', points_names: { fr: { one: 'grain', other: 'grains' } } },
    });
    const french = await join({ points: 600 });
    const austrian = await join({ points: 600 });
    const { shopId } = shop;
    await noteLanguage(deps.db, { shopId, memberId: french.memberId, language: 'fr' });
    await noteLanguage(deps.db, { shopId, memberId: austrian.memberId, language: 'de' });
    const unknown = await join({ points: 600 });
    await run();
    const mailTo = ({ email }: { email: string }) => arrived.find(({ to }) => to === email)?.mail;
    expect(mailTo(french)?.headers.get('subject')).toContain('600\u00A0grains');
    expect(mailTo(french)?.headers.get('subject')).toContain('21 décembre');
    expect(mailTo(french)?.html).toContain('lang="fr"');
    expect(mailTo(austrian)?.html).toContain('lang="de-AT"');
    expect(mailTo(unknown)?.html).toContain('lang="de-AT"');
  });

  it('hear the nearest warning only when their points come late', async () => {
    const { memberId } = await join({ points: 100, expiresAt: new Date('2026-11-26T05:00:00Z') });
    await run();
    expect((await noticesOf(memberId)).map((one) => one.daysBefore)).toEqual([7]);
    expect(arrived).toHaveLength(1);
  });

  it('get no two mails at once: one that was held up until the next was due is withdrawn', async () => {
    const { memberId } = await join({ points: 100 });
    await noticeRound(deps, { again: true });
    const [late] = await noticesOf(memberId);
    clock.set(new Date(morning.getTime() + 24 * dayMs));
    await noticeRound(deps, { again: true });
    const [near] = await noticesOf(memberId);
    await send(late);
    await send(near);
    expect(
      (await noticesOf(memberId)).map((one) => [one.daysBefore, one.state, one.reason]),
    ).toEqual([
      [7, 'sent', null],
      [30, 'withdrawn', 'overtaken'],
    ]);
    expect(arrived).toHaveLength(1);
  });

  it('are told of what is left, and of nothing once all is spent', async () => {
    const some = await join({ points: 300 });
    const none = await join({ points: 300 });
    await noticeRound(deps, { again: true });
    await adjust(some.memberId, -120, null);
    await adjust(none.memberId, -300, null);
    const [left] = await noticesOf(some.memberId);
    const [gone] = await noticesOf(none.memberId);
    await send(left);
    await send(gone);
    await send(left);
    expect(arrived.map(({ to }) => to)).toEqual([some.email]);
    expect(arrived[0]?.mail.headers.get('subject')).toContain('180');
    expect(await noticesOf(none.memberId)).toMatchObject([
      { state: 'withdrawn', reason: 'points_gone', attempts: 0, sentAt: null },
    ]);
  });

  it('get no mail without an address, against their will, or without a mail server; staff see why', async () => {
    const nameless = await join({ points: 100, email: null });
    const unwilling = await join({ points: 100 });
    const choice = { shopId: shop.shopId, memberId: unwilling.memberId, now: morning };
    await chooseNotices(deps.db, { ...choice, optsOut: true });
    await run();
    const quiet = await join({ points: 100 });
    await noticeRound({ ...deps, notices: { ...deps.notices, mail: null } }, { again: true });
    await run();
    expect(arrived).toEqual([]);
    for (const [memberId, reason] of [
      [nameless.memberId, 'no_email'],
      [unwilling.memberId, 'opted_out'],
      [quiet.memberId, 'no_mail_server'],
    ] as const)
      expect(await noticesOf(memberId)).toMatchObject([{ state: 'not_sent', reason }]);
  });

  it('keep their will when two of them become one', async () => {
    const kept = await join({ points: 100 });
    const deleted = await join({ points: 100 });
    const choice = { shopId: shop.shopId, memberId: deleted.memberId, now: morning };
    await chooseNotices(deps.db, { ...choice, optsOut: true });
    const { program } = await readProgram(deps.db, shop.shopId);
    const merges = [{ keptId: kept.customerId, deletedId: deleted.customerId }];
    await deps.db.transaction((tx) =>
      mergeCustomers(deps, tx, { shop, program, now: clock.now(), merges }),
    );
    await run();
    expect(arrived).toEqual([]);
    expect(await noticesOf(kept.memberId)).toMatchObject([{ reason: 'opted_out', points: 200 }]);
    expect(await noticesOf(deleted.memberId)).toEqual([]);
    // The address in an older mail is about the member who remained.
    await chooseNotices(deps.db, { ...choice, optsOut: false });
    await run(new Date(morning.getTime() + 23 * dayMs));
    expect(arrived.map(({ to }) => to)).toHaveLength(1);
  });

  it('may change their mind between the writing and the sending', async () => {
    const { memberId } = await join({ points: 100 });
    await noticeRound(deps, { again: true });
    await chooseNotices(deps.db, { shopId: shop.shopId, memberId, optsOut: true, now: morning });
    await send((await noticesOf(memberId))[0]);
    expect(arrived).toEqual([]);
    expect(await noticesOf(memberId)).toMatchObject([{ state: 'not_sent', reason: 'opted_out' }]);
  });

  it('are left in peace at night: what waits goes out in the morning', async () => {
    const { memberId } = await join({ points: 100 });
    await run(new Date('2026-11-22T08:00:00Z'));
    expect(await noticesOf(memberId)).toEqual([]);
    clock.set(new Date('2026-11-23T00:59:00Z'));
    await noticeRound(deps, { again: true });
    const [notice] = await noticesOf(memberId);
    clock.set(new Date('2026-11-23T01:01:00Z'));
    await send(notice);
    expect(await noticesOf(memberId)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    await deps.db.query(`select pull_due_jobs(now())`);
    await run(new Date('2026-11-23T14:00:00Z'));
    expect(await noticesOf(memberId)).toMatchObject([{ state: 'sent' }]);
    expect(arrived).toHaveLength(1);
  });

  it('hear nothing of a shop that has gone', async () => {
    const { memberId } = await join({ points: 100 });
    await noticeRound(deps, { again: true });
    await deps.db.transaction((tx) => uninstallShop(tx, shop, clock.now()));
    deps.shops.forget();
    await send((await noticesOf(memberId))[0]);
    expect(await noticesOf(memberId)).toMatchObject([
      { state: 'withdrawn', reason: 'shop_closed' },
    ]);
  });
});

describe('a mail server', () => {
  it('that refuses an address for good ends the notice, with its words', async () => {
    const { memberId, email } = await join({ points: 100 });
    refusal = { responseCode: 550, message: `${email}: no such user` };
    await run();
    refusal = null;
    await run(new Date(morning.getTime() + dayMs));
    expect(await noticesOf(memberId)).toMatchObject([
      { state: 'failed', reason: 'refused', error: '550 the address: no such user', attempts: 1 },
    ]);
    expect(arrived).toEqual([]);
  });

  it('that asks to come again is asked again under the same name, until the tries are used up', async () => {
    const { memberId } = await join({ points: 100 });
    const other = await join({ points: 100 });
    await noticeRound(deps, { again: true });
    const [notice] = await noticesOf(memberId);
    const [lost] = await noticesOf(other.memberId);
    refusal = { responseCode: 451, message: 'busy' };
    await expect(send(notice)).rejects.toThrow('451 busy');
    expect(await noticesOf(memberId)).toMatchObject([
      { state: 'waiting', attempts: 1, reason: null, error: expect.stringContaining('451 busy') },
    ]);
    await send(lost, true);
    expect(await noticesOf(other.memberId)).toMatchObject([
      { state: 'failed', reason: 'unreachable', attempts: 1 },
    ]);
    refusal = null;
    await send(notice);
    expect(await noticesOf(memberId)).toMatchObject([{ state: 'sent', attempts: 2, error: null }]);
    expect(arrived[0]?.mail.headers.get('message-id')).toBe(
      `<notice-${shop.shopId}-${notice?.noticeId}@juniper.example>`,
    );
  });
});

describe('a pass over the members', () => {
  it('goes on where it stopped, and rests for some hours when it is over', async () => {
    const early = await join({ points: 100 });
    await noticeRound(deps, { again: false });
    const late = await join({ points: 100 });
    await noticeRound(deps, { again: false });
    expect(await noticesOf(early.memberId)).toHaveLength(1);
    expect(await noticesOf(late.memberId)).toEqual([]);
    clock.set(new Date(morning.getTime() + 3 * 3_600_000));
    await noticeRound(deps, { again: false });
    expect(await noticesOf(late.memberId)).toHaveLength(1);
  });

  it('misses nobody, however many lose their points on one day, and one process at a time is at it', async () => {
    // More than one batch.
    const many = 230;
    for (let at = 0; at < many; at += 1) await join({ points: 10, email: null });
    await Promise.all([
      noticeRound(deps, { again: true }),
      noticeRound(deps, { again: false }),
      noticeRound(deps, { again: false }),
    ]);
    await noticeRound(deps, { again: true });
    const [count] = await deps.db.query<{ told: string; members: string }>(
      `select count(*) as told, count(distinct member_id) as members from notices where shop_id = $1`,
      [shop.shopId],
    );
    expect(count).toEqual({ told: String(many), members: String(many) });
  });
});
