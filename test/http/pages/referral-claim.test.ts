import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { ReferralWorld } from '../../operations/referrals/referral-world.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { openDeps } from '../../support/shop.ts';
import type { Served } from '../serve.ts';
import { appUrl, fieldOf, linkOf, serveLinks, type Visit, visit } from './visit-link.ts';

let database: TestDatabase;
let deps: DrainDeps;
let world: ReferralWorld;
let served: Served;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
  world = await ReferralWorld.open(deps);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

/** Each test has its own limits. */
beforeEach(async () => {
  served = await serveLinks(deps, { appUrl, now: () => world.now });
  return () => served.close();
});

const look = (path: string, init?: RequestInit) => visit(served.origin + path, init);
const pageOf = (at = world) => linkOf(at);

/** As a friend does: opens the link, writes their e-mail, presses the button. */
async function claim(
  email: string,
  told: {
    at?: ReferralWorld;
    via?: string;
    comment?: string;
    opened?: string;
    /** Whether their browser keeps cookies; most do. */
    keeps?: boolean;
  } = {},
): Promise<Visit> {
  const at = told.at ?? world;
  const opened = await look(`${pageOf(at)}?via=${told.via ?? 'whatsapp'}`);
  const body = new URLSearchParams({
    email,
    via: fieldOf(opened.text, 'via'),
    opened: told.opened ?? fieldOf(opened.text, 'opened'),
    comment: told.comment ?? '',
  });
  const headers = told.keeps === false ? {} : { Cookie: cookieOf(opened) };
  return look(`${pageOf(at)}/claim`, { method: 'POST', body, headers });
}

const cookieOf = ({ cookie }: Visit) => cookie?.split(';')[0] ?? '';

/** Goes where a claim led, as the browser does that made it. */
const follow = (sent: Visit, query = '') =>
  look(`${sent.headers.get('location')}${query}`, { headers: { Cookie: cookieOf(sent) } });

describe('a claim', () => {
  it('leads to a page of its own, which waits for the code and then shows it with the way to the shop', async () => {
    const sent = await claim('friend@example.com');
    expect(sent.status).toBe(303);
    const path = `${pageOf()}/claimed`;
    expect(sent.headers.get('location')).toBe(path);
    const waiting = await follow(sent);
    expect(waiting.status).toBe(200);
    expect(waiting.text).toContain('Your code is being made');
    expect(waiting.text).toContain(`http-equiv="refresh" content="2;url=${path}?look=1"`);
    const [referral] = (await world.all()).slice(-1);
    const code = await world.codeOf(referral?.referralId ?? '');
    const ready = await follow(sent, '?look=1');
    expect(ready.text).toContain(`translate="no">${code}</strong>`);
    expect(ready.text).toContain('Good until December 1, 2026');
    expect(ready.text).toContain('We have mailed it to you as well');
    expect(ready.text).toContain(
      `https://${world.shop.domain}/discount/${code}?redirect=%2F%3Fref%3D${world.publicCode}`,
    );
    expect(ready.text).not.toContain('http-equiv="refresh"');
    expect(ready.headers.get('cache-control')).toBe('no-store');
    expect(referral).toMatchObject({ channel: 'whatsapp', locale: 'en' });
    expect(referral?.clickedAt).toEqual(world.now);
  });

  it('is kept in a cookie of its link alone, which no script reads, and in no address', async () => {
    const sent = await claim('quiet@example.com');
    const token = cookieOf(sent).replace(/^regulars_claim=/, '');
    expect(token).toMatch(/^\d+\.[\da-f-]{36}\.[\w-]{43}$/);
    expect(sent.cookie).toContain(`; Path=${pageOf()};`);
    for (const term of [/HttpOnly/, /Secure/, /SameSite=Lax/, /Max-Age=15552000/])
      expect(sent.cookie).toMatch(term);
    expect(sent.headers.get('location')).not.toContain(token);
    expect((await follow(sent)).text).not.toContain(token);
    expect((await look(`${pageOf()}/claimed/${token}`)).status).toBe(404);
  });

  it('is led to where the link is opened again, as long as it is good', async () => {
    const at = await ReferralWorld.open(deps);
    const sent = await claim('back@example.com', { at });
    const path = sent.headers.get('location') ?? '';
    const again = () => look(pageOf(at), { headers: { Cookie: cookieOf(sent) } });
    const { text } = await again();
    expect(text).toContain(`href="${path}">Show my offer</a>`);
    expect(text).toContain('<form');
    expect((await look(pageOf(at))).text).not.toContain(path);
    const [referral] = await at.all();
    const code = await at.codeOf(referral?.referralId ?? '');
    await at.order({ customer: { id: '9100', email: 'back@example.com' }, codes: [code] });
    expect((await again()).text).not.toContain(path);
  });

  it('is shown at once where the browser keeps no cookies, which asks again with the same form', async () => {
    const at = await ReferralWorld.open(deps);
    const sent = await claim('forgetful@example.com', { at, keeps: false });
    expect([sent.status, sent.cookie]).toEqual([200, null]);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    expect(sent.text).toContain('Your code is being made');
    expect(sent.text).toContain('Have another look');
    expect(sent.text).not.toContain('http-equiv="refresh"');
    const [referral] = await at.all();
    const code = await at.codeOf(referral?.referralId ?? '');
    const [, action = ''] = /<form method="post" action="([^"]*)">/.exec(sent.text) ?? [];
    const fields = ['email', 'via', 'opened'].map((name) => [name, fieldOf(sent.text, name)]);
    const again = await look(action, { method: 'POST', body: new URLSearchParams(fields) });
    expect(again.text).toContain(`translate="no">${code}</strong>`);
    expect(again.text).not.toContain('<form');
    expect(await at.all()).toHaveLength(1);
  });

  it('stops asking by itself after a while', async () => {
    const sent = await claim('patient@example.com');
    expect((await follow(sent, '?look=44')).text).toContain('look=45');
    const last = (await follow(sent, '?look=45')).text;
    expect(last).not.toContain('http-equiv="refresh"');
    expect(last).toContain('Have another look');
  });

  it('of the same e-mail again leads to the same place', async () => {
    const first = await claim('twice@example.com');
    const again = await claim('Twice@Example.com ');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(cookieOf(again)).toBe(cookieOf(first));
  });

  it('is refused kindly to whoever has ordered before, and tells them what they can have', async () => {
    await world.order({ customer: { id: '777', email: 'regular@example.com' } });
    const { status, text } = await claim('regular@example.com', { via: 'x' });
    expect(status).toBe(409);
    expect(text).toContain('Good to see you again!');
    expect(text).toContain('for people who order there for the first time');
    expect(text).toContain(`href="${pageOf()}?via=x"`);
  });

  it('of the advocate’s own e-mail says whose link it is', async () => {
    const { text } = await claim('ada@example.com');
    expect(text).toContain('This is your own link');
  });

  it('keeps what was written when the e-mail is none', async () => {
    const { status, text } = await claim('nobody"at<all');
    expect(status).toBe(422);
    expect(text).toContain('Please write your e-mail address in full');
    expect(text).toContain('value="nobody&quot;at&lt;all"');
    expect(fieldOf(text, 'via')).toBe('whatsapp');
  });

  it('is asked for once more where a robot’s field is filled in, or no page of ours was opened', async () => {
    const before = (await world.all()).length;
    const elsewhere = await ReferralWorld.open(deps);
    const stolen = fieldOf((await look(pageOf(elsewhere))).text, 'opened');
    for (const told of [{ comment: 'buy now' }, { opened: '' }, { opened: stolen }]) {
      const { status, text } = await claim('robot@example.com', told);
      expect(status).toBe(422);
      expect(text).toContain('Please press the button once more');
      expect(text).toContain('value="robot@example.com"');
    }
    expect(await world.all()).toHaveLength(before);
  });

  it('has a small body and few fields', async () => {
    const body = new URLSearchParams({ email: 'x'.repeat(5000) });
    const { status, text } = await look(`${pageOf()}/claim`, { method: 'POST', body });
    expect(status).toBe(413);
    expect(text).toContain('This did not work');
  });

  it('leads whoever has no cookie of ours to the invitation', async () => {
    const mine = cookieOf(await claim('secret@example.com'));
    const other = await ReferralWorld.open(deps);
    const forged = mine.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const [at, cookie] of [
      [world, ''],
      [world, forged],
      [other, mine],
    ] as const) {
      const seen = await look(`${pageOf(at)}/claimed`, { headers: { Cookie: cookie } });
      expect([seen.status, seen.headers.get('location')]).toEqual([303, pageOf(at)]);
    }
  });

  it('is looked for with cookies of others only so often', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 124; time += 1) {
      const headers = { Cookie: `regulars_claim=${time}` };
      statuses.push((await look(`${pageOf()}/claimed`, { headers })).status);
    }
    expect(statuses[0]).toBe(303);
    expect(statuses.at(-1)).toBe(429);
  });

  it('opened by its address leads back to the link', async () => {
    const { status, headers } = await look(`${pageOf()}/claim`);
    expect(status).toBe(303);
    expect(headers.get('location')).toBe(pageOf());
  });

  it('can be made so often from one network', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 24; time += 1) statuses.push((await claim('nobody')).status);
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 422));
    expect(statuses.at(-1)).toBe(429);
  });

  it('of points says that they come after the order, and promises no mail that nobody sends', async () => {
    const points = await ReferralWorld.open(deps, {
      friend: { points: 500 },
      advocate: { points: 500 },
    });
    expect((await look(pageOf(points))).text).toContain('It is how the shop knows you');
    const { text } = await follow(await claim('saver@example.com', { at: points }));
    expect(text).toContain('500\u00A0points after your first order');
    expect(text).toContain('You’re in!');
    expect(text).toContain(`https://${points.shop.domain}/?ref=${points.publicCode}`);
  });
});
