import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SettableClock } from '../../server/base/clock.ts';
import { RetriableError } from '../../server/base/errors.ts';
import { createLogger } from '../../server/base/logger.ts';
import { mailOffer } from '../../server/jobs/mail-offer.ts';
import { createMailSender, type MailSender } from '../../server/notify/send-mail.ts';
import { createShopReader } from '../../server/operations/read-shop.ts';
import { advanceReferral } from '../../server/operations/referrals/advance-referral.ts';
import { showFirstName } from '../../server/operations/referrals/share-link.ts';
import type { DrainDeps } from '../../server/operations/settle-deliveries.ts';
import { ReferralWorld, usualTerms } from '../operations/referrals/referral-world.ts';
import { type MailRefusal, type MailServer, startMailServer } from '../sandbox/mail/mail-server.ts';
import type { ReceivedMail } from '../sandbox/mail/read-mail.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { openDeps, testEncryption } from '../support/shop.ts';

let database: TestDatabase;
let server: MailServer;
let mail: MailSender;
let deps: DrainDeps;
let world: ReferralWorld;
let refusal: MailRefusal | null = null;
const arrived: { to: string; mail: ReceivedMail }[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  server = await startMailServer({
    receive: (to, message) => arrived.push({ to, mail: message }),
    refuse: () => refusal,
  });
  mail = createMailSender({ smtpUrl: server.url, from: 'rewards@juniper.example' });
  deps = openDeps(database.url);
});

afterAll(async () => {
  mail.close();
  await server.close();
  await deps.db.close();
  await database.drop();
});

beforeEach(async () => {
  world = await ReferralWorld.open(deps);
  arrived.length = 0;
  refusal = null;
});

const send = (referralId: string, by: MailSender | null = mail) =>
  mailOffer(
    {
      db: deps.db,
      clock: new SettableClock(world.now),
      log: createLogger('silent'),
      shops: createShopReader(deps.db),
      encryption: testEncryption,
      notices: { mail: by, shopUrl: ({ domain }) => `https://${domain}` },
    },
    { shopId: world.shop.shopId, referralId },
  );

describe('the mail with a friend’s code', () => {
  it('waits for the code, goes once, and then nothing is left to write to', async () => {
    const id = await world.claim('bob@example.org');
    await expect(send(id)).rejects.toThrow(RetriableError);
    expect(arrived).toEqual([]);
    const code = await world.codeOf(id);
    await send(id);
    await send(id);
    expect(arrived).toHaveLength(1);
    const [only] = arrived;
    expect(only?.to).toBe('bob@example.org');
    expect(only?.mail.text).toContain(code);
    expect(only?.mail.text).toContain(`https://${world.shop.domain}/discount/${code}`);
    expect(only?.mail.text).toContain(world.publicCode);
    expect(only?.mail.headers.has('list-unsubscribe')).toBe(false);
    expect(await world.referral(id)).toMatchObject({ email: null, mailedAt: world.now });
  });

  it('names the advocate only if they agreed', async () => {
    await deps.db.query(
      `update members set first_name = 'Ottilie' where shop_id = $1 and member_id = $2`,
      [world.shop.shopId, world.advocateId],
    );
    const mails = async (email: string): Promise<string> => {
      const id = await world.claim(email);
      await world.codeOf(id);
      await send(id);
      return arrived.at(-1)?.mail.text ?? '';
    };
    expect(await mails('bob@example.org')).not.toContain('Ottilie');
    const step = { shopId: world.shop.shopId, memberId: world.advocateId, now: world.now };
    await showFirstName(deps.db, { ...step, shows: true });
    expect(await mails('cleo@example.org')).toContain('Ottilie');
  });

  it('is enqueued with the claim, and again by nobody', async () => {
    const id = await world.claim('bob@example.org');
    await world.claim('bob@example.org');
    const queue = new Client({ connectionString: database.url });
    await queue.connect();
    const { rows } = await queue.query('select from graphile_worker.jobs where key = $1', [
      `mail_offer:${world.shop.shopId}:${id}`,
    ]);
    await queue.end();
    expect(rows).toHaveLength(1);
  });

  it('goes nowhere for a claim that waits for staff, and goes once it is released', async () => {
    const id = await world.claim('bob@mailinator.com');
    await send(id);
    expect(arrived).toEqual([]);
    await advanceReferral(deps, {
      shop: world.shop,
      referralId: id,
      decide: { decision: 'released', by: 'Grace', note: null },
      now: world.now,
    });
    await world.codeOf(id);
    await send(id);
    expect(arrived).toHaveLength(1);
  });

  it('is not sent once the friend has ordered or the claim is over, or where there is no code', async () => {
    const ordered = await world.claim('bob@example.org');
    const code = await world.codeOf(ordered);
    await world.order({ customer: { id: '9100', email: 'bob@example.org' }, codes: [code] });
    await send(ordered);
    const late = await world.claim('cleo@example.org');
    await world.codeOf(late);
    await world.later(31);
    await send(late);
    world = await ReferralWorld.open(deps, { ...usualTerms, friend: { points: 100 } });
    await send(await world.claim('dora@example.org'));
    expect(arrived).toEqual([]);
  });

  it('is skipped where no mail is set up, and for a shop that has left', async () => {
    const id = await world.claim('bob@example.org');
    await world.codeOf(id);
    await send(id, null);
    await deps.db.query(`update shops set status = 'uninstalled' where shop_id = $1`, [
      world.shop.shopId,
    ]);
    await send(id);
    expect(arrived).toEqual([]);
  });

  it('is tried again in bad weather, and never again once it was refused for good', async () => {
    const id = await world.claim('bob@example.org');
    await world.codeOf(id);
    refusal = { responseCode: 451, message: 'Try later' };
    await expect(send(id)).rejects.toThrow(RetriableError);
    expect((await world.referral(id)).email).not.toBeNull();
    refusal = { responseCode: 550, message: 'No such user' };
    await send(id);
    expect(await world.referral(id)).toMatchObject({ email: null, mailedAt: null });
    refusal = null;
    await send(id);
    expect(arrived).toEqual([]);
  });
});
