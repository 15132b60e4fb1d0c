import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { screenAnswer, type ScreenAnswer } from '../../../../server/contract/screen.ts';
import { findAll, findOne, textOf } from '../../screens/support/look-at.ts';
import { openStorefront, type Storefront } from '../open-storefront.ts';

const photos = 'https://photos.example/shop';
let storefront: Storefront;

beforeAll(async () => {
  storefront = await openStorefront({
    settings: { points_name: { one: 'bean', other: 'beans' } },
    earning: {
      rules: [
        { id: 'spend', kind: 'per_amount', points: 1, per: { amount: '1.00', currency: 'USD' } },
      ],
    },
    activities: [
      { type: 'birthday', points: 200 },
      { type: 'social_follow', points: 20, title: 'Photos', url: photos },
    ],
    rewards: [
      {
        id: 'five',
        kind: 'amount_off',
        title: 'Five off',
        texts: { de: { title: 'Fünf weniger' } },
        points: 500,
        value: { amount: '5.00', currency: 'USD' },
      },
      {
        id: 'slide',
        kind: 'amount_off_variable',
        title: 'Points as money',
        points_step: 100,
        value_step: { amount: '1.00', currency: 'USD' },
        min_points: 100,
        max_points: 5000,
      },
    ],
  });
  await storefront.enrol('501', 1240);
});

afterAll(() => storefront.close());

type By = Parameters<Storefront['ask']>[1];

async function screenOf(path: string, by: By = {}): Promise<ScreenAnswer> {
  const { status, body } = await storefront.ask(`/pages/${path}`, by);
  expect(status, JSON.stringify(body)).toBe(200);
  return screenAnswer.parse(body);
}

describe('the first screen', () => {
  it('shows a member what is theirs', async () => {
    const screen = await screenOf('home', { customerId: '501' });
    expect(screen).toMatchObject({ at: 'home', back: null, lang: 'en' });
    expect(screen.member?.available).toBe(1240);
    expect(findOne(screen.body, 'p', { class: 'balance' }).text).toContain('1,240 beans');
  });

  it('opens at the tab that is asked for', async () => {
    const screen = await screenOf('home', { customerId: '501', query: { tab: 'earn' } });
    expect(screen.at).toBe('home?tab=earn');
    const [selected] = findAll(screen.body, 'section', { selected: true });
    expect(selected?.attributes['panel']).toBe('earn');
  });

  it('speaks the shopper’s language, with the shop’s words in it', async () => {
    const screen = await screenOf('home', { customerId: '501', query: { locale: 'de-AT' } });
    expect(screen.lang).toBe('de');
    expect(textOf(screen.body)).toContain('Fünf weniger');
    expect(textOf(screen.body)).toContain('Willkommen zurück');
  });

  it('shows a visitor the way in', async () => {
    const screen = await screenOf('home');
    expect(screen.member).toBeNull();
    expect(findAll(screen.body, 'a', { door: 'signIn' })).toHaveLength(1);
  });
});

describe('one reward', () => {
  it('has the form that redeems it, with a new id each time', async () => {
    const idOf = async () => {
      const screen = await screenOf('reward/five', { customerId: '501' });
      expect(screen).toMatchObject({ at: 'reward/five', back: 'home' });
      return findOne(screen.body, 'input', { name: 'id' }).attributes['value'];
    };
    const [first, second] = [await idOf(), await idOf()];
    expect(first).toMatch(/^[\da-f-]{36}$/);
    expect(second).not.toBe(first);
  });

  it('that the shop does not have is not there', async () => {
    const { status } = await storefront.ask('/pages/reward/none', { customerId: '501' });
    expect(status).toBe(404);
  });
});

describe('what is sent from the first screen', () => {
  it('makes a customer a member, and shows their home', async () => {
    const before = await screenOf('home', { customerId: '777' });
    expect(findAll(before.body, 'form', { send: 'join' })).toHaveLength(1);
    const after = await screenOf('join', { customerId: '777', body: {} });
    expect(after.member?.available).toBe(0);
    expect(findAll(after.body, 'nav', { class: 'tabs' })).toHaveLength(1);
  });

  it('asks a visitor to sign in before they join', async () => {
    const { status } = await storefront.ask('/pages/join', { body: {} });
    expect(status).toBe(401);
  });

  it('takes the word for what was done, once', async () => {
    const claim = { customerId: '501', body: { type: 'social_follow', url: photos } };
    const screen = await screenOf('activities', claim);
    expect(screen).toMatchObject({ at: 'home?tab=earn', member: { available: 1260 } });
    const done = findAll(screen.body, 'li').find(({ text }) => text.startsWith('Photos'));
    expect(done?.text).toBe('Photos20 beansDone');
    const again = await storefront.ask('/pages/activities', claim);
    expect(again.status).toBe(422);
  });

  it('keeps a birthday', async () => {
    const told = { customerId: '501', body: { birthday: '1990-03-05' } };
    const screen = await screenOf('profile', told);
    const field = findOne(screen.body, 'input', { name: 'birthday' });
    expect(field.attributes).toMatchObject({ value: '1990-03-05', readonly: true });
  });

  it('refuses what is no birthday', async () => {
    const told = { customerId: '501', body: { birthday: 'soon' } };
    expect((await storefront.ask('/pages/profile', told)).status).toBe(400);
  });
});

describe('without script', () => {
  const fieldOf = (html: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`)
      .exec(html)
      ?.slice(1)
      .find((value) => value !== undefined) ?? '';

  it('the home is a page in the shop’s theme, with all panels and links', async () => {
    const {
      status,
      type,
      text: html,
    } = await storefront.open('/pages/home', { customerId: '501' });
    expect([status, type]).toEqual([200, 'application/liquid; charset=utf-8']);
    expect(html).toContain('href="/apps/perks/pages/reward/five"');
    for (const tab of ['rewards', 'codes', 'history', 'earn'])
      expect(html).toContain(`id="regulars-${tab}"`);
    expect(html).toContain('href="#regulars-codes"');
    expect(html).not.toContain('<script');
  });

  it('a reward is redeemed by a number that one writes, and no number beside it is wrong', async () => {
    const { text: html } = await storefront.open('/pages/reward/slide', { customerId: '501' });
    expect(html).toMatch(/type="number" name="points" min="100" max="1200" step="100"/);
    expect(html).toContain('>Redeem</button>');
    expect(html).toContain('$1 off for each 100\u00a0beans');
    expect(html).not.toContain('You keep');
    expect(html).not.toContain('type="range"');
  });

  it('a customer joins by a form of ours, and by no other', async () => {
    const shown = await storefront.open('/pages/home', { customerId: '888' });
    const form_token = fieldOf(shown.text, 'form_token');
    const foreign = await storefront.open('/pages/join', { customerId: '888', form: {} });
    expect(foreign.text).toContain('role="alert"');
    const joined = await storefront.open('/pages/join', {
      customerId: '888',
      form: { form_token },
    });
    expect(joined.text).toContain('Welcome back');
  });

  it('says that a reward is gone as a page', async () => {
    const { text: html } = await storefront.open('/pages/reward/none', { customerId: '501' });
    expect(html).toContain('This reward is no longer there.');
  });
});
