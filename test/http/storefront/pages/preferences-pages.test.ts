import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScreenAnswer, screenAnswer } from '../../../../server/contract/screen.ts';
import { listNoticeReaders } from '../../../../server/store/notice-passes.ts';
import { readMemberLanguage } from '../../../../server/store/member-languages.ts';
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

  it('leads to another birthday once a year has passed', async () => {
    await store.db.query(
      `update members set birthday_known_at = now() - interval '13 months'
        where shop_id = $1 and member_id = $2`,
      [store.shop.shopId, memberId],
    );
    const { body } = await ask();
    expect(findOne(body, 'a').attributes['to']).toBe('home?tab=earn');
    expect(textOf(body)).not.toContain('2025');
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

describe('POST /pages/preferences/language', () => {
  const written = () => readMemberLanguage(store.db, store.shop.shopId, memberId);
  const choose = async (language: string, locale: string) => {
    const by = { customerId: '801', body: { language }, query: { locale } };
    const { status, body } = await store.ask('/pages/preferences/language', by);
    expect(status).toBe(200);
    const [chosen] = findAll(screenAnswer.parse(body).body, 'option', { selected: true });
    return chosen?.attributes['value'];
  };

  it('keeps the language of mails, whatever pages are read in later', async () => {
    await ask({ query: { locale: 'de-CH' } });
    expect(await written()).toEqual({ language: 'de', isChosen: false });
    await ask({ query: { locale: 'ja' } });
    expect(await written()).toEqual({ language: 'ja', isChosen: false });
    expect(await choose('pl', 'ja')).toBe('pl');
    await ask({ query: { locale: 'it' } });
    expect(await written()).toEqual({ language: 'pl', isChosen: true });
  });

  it('follows the pages again where none is chosen', async () => {
    expect(await choose('', 'it')).toBe('');
    expect(await written()).toEqual({ language: 'it', isChosen: false });
    await ask({ query: { locale: 'fr' } });
    expect(await written()).toEqual({ language: 'fr', isChosen: false });
  });

  it('leaves alone whether there are mails at all, and takes no language that we lack', async () => {
    const before = await isOptedOut();
    await choose('de', 'de');
    expect(await isOptedOut()).toBe(before);
    const by = { customerId: '801', body: { language: 'sv' } };
    expect((await store.ask('/pages/preferences/language', by)).status).toBe(400);
  });

  it('is a list with a button without script', async () => {
    const page = await store.open('/pages/preferences', { customerId: '801' });
    expect(page.text).toMatch(/<option value="de"[^>]* selected/);
    expect(page.text).toMatch(/<form[^>]* action="\/apps\/perks\/pages\/preferences\/language"/);
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
