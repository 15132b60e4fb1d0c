import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  adminReferralLink,
  adminReferrals,
  fraudTrial,
  memberCase,
  memberCases,
  referralReport,
} from '../../../server/contract/admin-referrals.ts';
import { problem } from '../../../server/contract/problem.ts';
import { referral } from '../../../server/contract/referral.ts';
import { dayInZone } from '../../../server/domain/day-in-zone.ts';
import { createAdminRouter } from '../../../server/http/admin/admin-router.ts';
import { readInvitation } from '../../../server/operations/referrals/read-invitation.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { appendCase, saveCaseEvidence } from '../../../server/store/cases.ts';
import { ReferralWorld, usualTerms } from '../../operations/referrals/referral-world.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { memberIdOf, openDeps } from '../../support/shop.ts';
import { type Served, serve } from '../serve.ts';
import { adminParts, sessionToken } from './admin-parts.ts';

let database: TestDatabase;
let deps: DrainDeps;
let served: Served;
let world: ReferralWorld;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  const router = createAdminRouter({ ...deps, ...adminParts(deps.db, 'http://127.0.0.1:9') });
  served = await serve({ '/api/admin': router });
});

const terms = {
  ...usualTerms,
  fraud: { review_from: 60, block_from: 100, weights: { disposable_mail: 60, same_email: 100 } },
};

beforeEach(async () => {
  world = await ReferralWorld.open(deps, terms);
  world.now = new Date();
});

afterAll(async () => {
  await served.close();
  await deps.db.close();
  await database.drop();
});

async function ask(path: string, body?: unknown) {
  const response = await fetch(`${served.origin}/api/admin${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      Authorization: `Bearer ${sessionToken(world.shop.domain)}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

const list = async (query = '') => adminReferrals.parse((await ask(`/referrals${query}`)).body);
const decide = (id: string, decision: 'released' | 'rejected', note?: string) =>
  ask(`/referrals/${id}/decide`, { decision, note });
const auditOf = (action: string) =>
  deps.db.query<{ actor: string; subject: string; before: unknown; after: unknown }>(
    'select actor, subject, before, after from audit_log where shop_id = $1 and action = $2 order by entry_id',
    [world.shop.shopId, action],
  );

/** One that goes through, one that waits and one that is blocked, in this order. */
async function three(): Promise<[string, string, string]> {
  const ids: string[] = [];
  for (const email of ['bob@example.org', 'me@mailinator.com', 'ada+2@example.com']) {
    ids.push(await world.claim(email));
    await world.later(1 / 86_400);
  }
  const [passed = '', held = '', blocked = ''] = ids;
  return [passed, held, blocked];
}

describe('the list of referrals', () => {
  it('shows each with its reason, its signs in words and its steps', async () => {
    const [passed, held, blocked] = await three();
    const { items, next_cursor, counts } = await list();
    expect(items.map(({ id }) => id)).toEqual([blocked, held, passed]);
    expect(next_cursor).toBeNull();
    expect(counts).toEqual({ review: 2, cases: 0 });
    expect(items[1]).toMatchObject({
      state: 'claimed',
      reason: 'in_review',
      reason_text: 'It waits until somebody of the shop has looked at it.',
      in_review: true,
      channel: 'whatsapp',
      advocate: { id: world.advocateId, name: 'ada@example.com' },
      friend: null,
      friend_hint: 'm…@mailinator.com',
      order: null,
      score: 60,
      signals: [
        {
          kind: 'disposable_mail',
          weight: 60,
          text: 'The friend’s e-mail is one to throw away (mailinator.com).',
        },
      ],
      given: { advocate_points: 0, friend_points: 0, friend_code: null },
      decision: null,
    });
    expect(items[1]?.steps.map(({ state }) => state)).toEqual(['clicked', 'claimed', 'claimed']);
    expect(items[0]).toMatchObject({ state: 'blocked', score: 100 });
    expect(referral.parse((await ask(`/referrals/${held}`)).body)).toEqual(items[1]);
  });

  it('asks for a state, for what waits, for a member, and goes on where a page ended', async () => {
    const [passed, held, blocked] = await three();
    const idsOf = async (query: string) => (await list(query)).items.map(({ id }) => id);
    expect(await idsOf('?state=blocked')).toEqual([blocked]);
    expect(await idsOf('?review=1')).toEqual([held, blocked]);
    expect(await idsOf(`?member=${world.advocateId}`)).toEqual([blocked, held, passed]);
    expect(await idsOf('?member=999999')).toEqual([]);
    for (const [query, wanted] of [
      ['', [blocked, held, passed]],
      ['&review=1', [held, blocked]],
    ] as const) {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
        const page = await list(`?limit=1${query}${after}`);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next_cursor;
      }
      expect(seen).toEqual(wanted);
    }
  });

  it('is not there for nobody’s id, nor for another shop’s', async () => {
    const [passed] = await three();
    world = await ReferralWorld.open(deps);
    for (const id of [passed, randomUUID(), 'reports']) {
      expect((await ask(`/referrals/${id}`)).status).toBe(404);
      expect((await decide(id, 'released')).status).toBe(404);
    }
  });
});

describe('a decision', () => {
  it('lets a referral go on where it was, and the friend has their code', async () => {
    const [, held] = await three();
    const released = await decide(held, 'released', 'I know them.');
    expect(released).toMatchObject({ status: 200 });
    expect(referral.parse(released.body)).toMatchObject({
      state: 'claimed',
      reason: 'waiting_for_order',
      in_review: false,
      decision: { decision: 'released', by: 'Staff 77', note: 'I know them.' },
    });
    expect((await world.referral(held)).redemptionId).not.toBeNull();
    const again = await decide(held, 'released', 'Twice.');
    expect(again.body).toEqual(released.body);
    expect(await auditOf('decide_referral')).toEqual([
      {
        actor: 'Staff 77',
        subject: `referral ${held}`,
        before: { state: 'claimed', reason: 'in_review', decision: null },
        after: {
          state: 'claimed',
          reason: 'waiting_for_order',
          decision: 'released',
          note: 'I know them.',
        },
      },
    ]);
    expect((await list('?review=1')).counts.review).toBe(1);
  });

  it('may be taken back until it is final', async () => {
    const [, , blocked] = await three();
    const rejected = referral.parse((await decide(blocked, 'rejected')).body);
    expect(rejected).toMatchObject({ state: 'rejected', reason: 'by_staff' });
    expect((await list('?review=1')).counts.review).toBe(1);
    const released = referral.parse((await decide(blocked, 'released')).body);
    expect(released).toMatchObject({ state: 'claimed', reason: 'waiting_for_order' });
    expect(released.steps.map(({ actor }) => actor).slice(-2)).toEqual(['Staff 77', 'Staff 77']);
  });

  it('takes nothing back that was given', async () => {
    const [passed] = await three();
    const code = await world.codeOf(passed);
    await world.order({ customer: { id: '9100', email: 'bob@example.org' }, codes: [code] });
    await world.later(15);
    const rejected = await decide(passed, 'rejected');
    expect(rejected.status).toBe(409);
    expect(problem.parse(rejected.body)).toMatchObject({
      code: 'referral_rewarded',
      detail: expect.stringContaining('stay given'),
    });
    expect((await decide(passed, 'released')).status).toBe(200);
    expect(await world.referral(passed)).toMatchObject({ state: 'rewarded', decision: null });
    expect(await auditOf('decide_referral')).toEqual([]);
  });
});

describe('a member’s link', () => {
  it('is stopped and let work again by staff', async () => {
    const path = `/members/${world.advocateId}/referral-link`;
    await world.claim('bob@example.org');
    const link = adminReferralLink.parse((await ask(path)).body);
    expect(link).toEqual({
      code: world.publicCode,
      link: `https://app.example/r/${world.publicCode}`,
      stopped: false,
      shows_first_name: false,
      counts: { friends: 1, rewarded: 0, points: 0 },
      brought_by: null,
    });
    const look = () =>
      readInvitation(deps.db, { shopId: world.shop.shopId, code: world.code, viewerId: null });
    expect(await look()).not.toBeNull();
    for (let times = 0; times < 2; times += 1)
      expect((await ask(path, { stopped: true })).body).toEqual({ ...link, stopped: true });
    expect(await look()).toBeNull();
    expect((await ask(path, { stopped: false })).body).toEqual(link);
    expect(await look()).not.toBeNull();
    expect(await auditOf('stop_referral_link')).toMatchObject([
      { actor: 'Staff 77', subject: `member ${world.advocateId}`, after: { stopped: true } },
    ]);
    expect(await auditOf('restart_referral_link')).toHaveLength(1);
  });

  it('is null for who has none, and says who brought them', async () => {
    const id = await world.claim('bob@example.org');
    await world.order({ customer: { id: '9100', email: 'bob@example.org' } });
    const bob = await memberIdOf(deps.db, world.shop, '9100');
    expect(adminReferralLink.parse((await ask(`/members/${bob}/referral-link`)).body)).toEqual({
      code: null,
      link: null,
      stopped: false,
      shows_first_name: false,
      counts: { friends: 0, rewarded: 0, points: 0 },
      brought_by: {
        referral_id: id,
        state: 'pending',
        member: { id: world.advocateId, name: 'ada@example.com' },
      },
    });
    const { items } = await list(`?member=${bob}`);
    expect(items).toMatchObject([{ id, friend: { id: bob, name: 'bob@example.org' } }]);
    expect((await ask('/members/999999/referral-link')).status).toBe(404);
  });
});

describe('other thresholds', () => {
  it('are tried on the past, and change nothing', async () => {
    const [passed, held, blocked] = await three();
    await world.order({ customer: { id: '9100', email: 'bob@example.org' } });
    await world.later(15);
    const before = await list();
    const fraud = { review_from: 61, weights: { disposable_mail: 60, same_email: 70 } };
    const trial = fraudTrial.parse((await ask('/referrals/try', { fraud })).body);
    expect(trial).toMatchObject({
      referrals: 3,
      live: { passed: 1, held: 1, blocked: 1 },
      tried: { passed: 2, held: 1, blocked: 0 },
      caught: { referrals: 0 },
      freed: { referrals: 1, refunded: 0, rejected: 0, rewarded: 0 },
      text: 'Of 3 referrals, these terms would have let through 1 more.',
    });
    expect(trial.examples.map(({ id }) => id)).toEqual([blocked, held]);
    expect(await list()).toEqual(before);
    expect((await world.referral(passed)).state).toBe('rewarded');
  });
});

describe('the report', () => {
  it('counts each step on its day', async () => {
    const today = dayInZone(world.now, world.shop.timeZone);
    const id = await world.claim('bob@example.org');
    const codes = [await world.codeOf(id)];
    await world.order({
      customer: { id: '9100', email: 'bob@example.org' },
      codes,
      codeAmount: '10.00',
    });
    await world.claim('cleo@example.org');
    const path = `/referrals/report?from=${today}&to=${today}`;
    const report = referralReport.parse((await ask(path)).body);
    expect(report).toMatchObject({
      funnel: { claims: 2, orders: 1, rewards: 0 },
      channels: [{ channel: 'whatsapp', claims: 2, orders: 1 }],
      advocates: [{ member: { id: world.advocateId }, claims: 2, orders: 1, rewarded: 0 }],
      revenue: { amount: '60.00', currency: 'USD' },
      orders_in_other_currencies: 0,
      cost: { discounts: { amount: '10.00', currency: 'USD' }, advocate_points: 0 },
      days: [{ day: today, claims: 2, orders: 1, rewards: 0 }],
    });
    const backwards = await ask(`/referrals/report?from=${today}&to=2020-01-01`);
    expect(problem.parse(backwards.body)).toMatchObject({ status: 422, code: 'period_backwards' });
  });
});

describe('cases', () => {
  async function open(): Promise<string> {
    const caseId = randomUUID();
    const { shop, advocateId: memberId, now } = world;
    await deps.db.transaction(async (tx) => {
      await appendCase(tx, shop.shopId, {
        caseId,
        memberId,
        kind: 'many_accounts',
        score: 80,
        openedAt: now,
      });
      const text = '2 members have one name and one address.';
      const evidence = [{ name: 'person', text, memberIds: [memberId, '7'], score: 80 }];
      await saveCaseEvidence(tx, shop.shopId, { caseId, evidence, now });
    });
    return caseId;
  }
  const casesOf = async (query = '') => memberCases.parse((await ask(`/cases${query}`)).body).items;

  it('are decided by staff, who may stop the link with it', async () => {
    const id = await open();
    expect(await casesOf()).toMatchObject([
      {
        id,
        kind: 'many_accounts',
        state: 'open',
        member: { id: world.advocateId, name: 'ada@example.com' },
        score: 80,
        evidence: ['2 members have one name and one address.'],
        others: [{ id: '7' }],
        decision: null,
      },
    ]);
    expect((await list()).counts.cases).toBe(1);
    const body = { decision: 'confirmed', stop_link: true, note: 'One person.' };
    const decided = await ask(`/cases/${id}/decide`, body);
    expect(memberCase.parse(decided.body)).toMatchObject({
      state: 'confirmed',
      decision: { by: 'Staff 77', note: 'One person.' },
    });
    expect((await ask(`/cases/${id}/decide`, body)).body).toEqual(decided.body);
    expect(await casesOf()).toEqual([]);
    expect(await casesOf('?state=all')).toHaveLength(1);
    expect(await casesOf(`?state=all&member=${world.advocateId}`)).toHaveLength(1);
    expect(await casesOf('?state=all&member=7')).toEqual([]);
    const link = await ask(`/members/${world.advocateId}/referral-link`);
    expect(adminReferralLink.parse(link.body).stopped).toBe(true);
    expect(await auditOf('decide_case')).toMatchObject([
      {
        subject: `case ${id}`,
        before: { state: 'open' },
        after: { state: 'confirmed', note: 'One person.' },
      },
    ]);
    expect((await ask(`/cases/${randomUUID()}/decide`, body)).status).toBe(404);
  });
});
