import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScreenAnswer, screenAnswer } from '../../../../server/contract/screen.ts';
import { listNoticeReaders } from '../../../../server/store/notice-passes.ts';
import { onePerDollar } from '../../../support/shop.ts';
import { findAll, findOne, textOf } from '../../screens/support/look-at.ts';
import { openStorefront, type Storefront } from '../open-storefront.ts';

let store: Storefront;
let memberId: string;

beforeAll(async () => {
  store = await openStorefront({
    ...onePerDollar,
    activities: [{ type: 'birthday', points: 50 }],
  });
  memberId = await store.enrol('801', 100);
  await store.db.query(
    `insert into identities (shop_id, member_id, type, value, created_at)
     values ($1, $2, 'email', 'mara@example.com', now())`,
    [store.shop.shopId, memberId],
  );
});

afterAll(() => store.close());

async function ask(by: Parameters<Storefront['ask']>[1] = {}): Promise<ScreenAnswer> {
  const { status, body } = await store.ask('/pages/preferences', { customerId: '801', ...by });
  expect(status).toBe(200);
  return screenAnswer.parse(body);
}

const isOn = ({ body }: ScreenAnswer) => findOne(body, 'input').attributes['checked'] === true;

const isOptedOut = async () => {
  const [reader] = await listNoticeReaders(store.db, store.shop.shopId, [memberId]);
  return reader?.optedOut;
};

describe('GET /pages/preferences', () => {
  it('draws what a member has chosen', async () => {
    const screen = await ask();
    expect(screen).toMatchObject({ at: 'preferences', back: 'home' });
    expect(isOn(screen)).toBe(true);
    expect(textOf(screen.body)).toContain('mara@example.com');
    expect(findOne(screen.body, 'a').attributes['to']).toBe('home?tab=earn');
  });

  it('says when a birthday can be changed', async () => {
    const saved = await store.ask('/profile', {
      customerId: '801',
      body: { birthday: '1990-03-14' },
    });
    expect(saved.status).toBe(200);
    const screen = await ask();
    expect(textOf(screen.body)).toContain('March 14, 1990');
    expect(findAll(screen.body, 'a')).toEqual([]);
  });

  it('is for members alone', async () => {
    expect((await store.ask('/pages/preferences')).status).toBe(401);
    expect((await store.ask('/pages/preferences', { customerId: '999' })).status).toBe(403);
  });
});

describe('POST /pages/preferences', () => {
  it('stops the mails and lets them come again', async () => {
    const stopped = await ask({ body: {} });
    expect(isOn(stopped)).toBe(false);
    expect(findOne(stopped.body, 'p', { role: 'status' }).text).toBe('Saved');
    expect(await isOptedOut()).toBe(true);
    expect(isOn(await ask())).toBe(false);
    expect(isOn(await ask({ body: { mails: 'on' } }))).toBe(true);
    expect(await isOptedOut()).toBe(false);
  });

  it('takes nothing else', async () => {
    const answer = await store.ask('/pages/preferences', {
      customerId: '801',
      body: { mails: 'off' },
    });
    expect(answer.status).toBe(400);
    expect(await isOptedOut()).toBe(false);
  });
});

describe('without script', () => {
  it('a button sends the choice', async () => {
    const page = await store.open('/pages/preferences', { customerId: '801' });
    const form_token = /name="form_token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const stopped = await store.open('/pages/preferences', {
      customerId: '801',
      form: { form_token },
    });
    expect(stopped.text).toContain('Saved');
    expect(stopped.text).not.toContain(' checked');
    expect(await isOptedOut()).toBe(true);
  });
});
