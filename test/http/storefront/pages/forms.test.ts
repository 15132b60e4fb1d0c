import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProgramInput } from '../../../../server/contract/program/program.ts';
import { listNoticeReaders } from '../../../../server/store/notice-passes.ts';
import { plainProgram } from '../../../sandbox/demo-program.ts';
import { publish } from '../../../support/shop.ts';
import { openStorefront, type Storefront } from '../open-storefront.ts';

const follow = { type: 'social_follow', url: 'https://photos.example/corner' } as const;
const slider = {
  id: 'points-off',
  kind: 'amount_off_variable',
  title: 'Points as money',
  points_step: 100,
  min_points: 100,
  max_points: 1000,
  value_step: { amount: '1.00', currency: 'USD' },
} as const;

const program: ProgramInput = {
  ...plainProgram,
  activities: [{ ...follow, points: 5 }],
  rewards: [slider],
};

let storefront: Storefront;
let memberId: string;

beforeAll(async () => {
  storefront = await openStorefront(program);
  memberId = await storefront.enrol('701', 1240);
});

afterAll(() => storefront.close());

async function tokenFor(customerId: string): Promise<string> {
  const { text } = await storefront.open('/pages/preferences', { customerId });
  return /name="form_token" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

const isOptedOut = async () => {
  const [reader] = await listNoticeReaders(storefront.db, storefront.shop.shopId, [memberId]);
  return reader?.optedOut;
};

describe('what a page of another site can send in a shopper’s name', () => {
  const kinds = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];

  test.each(kinds)('an empty form as %s changes nothing', async (kind) => {
    const headers = { 'Content-Type': kind };
    const sent = await storefront.open('/pages/preferences', {
      customerId: '701',
      form: {},
      headers,
    });
    expect(sent.text).toContain('role="alert"');
    expect(await isOptedOut()).toBe(false);
  });

  test.each(kinds)('an empty form as %s lets nobody join', async (kind) => {
    const headers = { 'Content-Type': kind };
    const sent = await storefront.open('/join', { customerId: '702', form: {}, headers });
    expect(sent.status).toBe(400);
    const { body } = await storefront.ask('/member', { customerId: '702' });
    expect(body).toMatchObject({ member: null });
  });
});

describe('a form of our own', () => {
  test('with signs that nothing keeps is turned away like any that can’t be read', async () => {
    const form = { form_token: await tokenFor('701'), ...follow, url: `${follow.url}\0` };
    const { text } = await storefront.open('/pages/activities', { customerId: '701', form });
    expect(text).toContain('role="alert"');
    expect(text).not.toContain('request id');
  });

  test('is HTML and nothing else', async () => {
    const { text } = await storefront.open(`/pages/reward/${slider.id}`, { customerId: '701' });
    const [form = ''] = /<form[^>]*>/.exec(text) ?? [];
    const names = [...form.matchAll(/ ([\w-]+)="/g)].map(([, name]) => name);
    expect(names.toSorted()).toEqual(['action', 'class', 'method']);
  });

  test('with an empty number of points asks for one', async () => {
    const form = {
      form_token: await tokenFor('701'),
      id: '0b1e8c1e-55a5-4cbe-9a67-6c0d6c5d7a11',
      reward_id: slider.id,
      points: '',
    };
    const { text } = await storefront.open('/pages/redemptions', { customerId: '701', form });
    expect(text).toContain('needs to be told how much to turn into a discount');
  });
});

describe('whose language is none of ours', () => {
  test('reads what went wrong in the program’s, as all else', async () => {
    const { db, shop } = storefront;
    await publish(db, shop, { ...program, settings: { locale: 'de' } });
    const headers = { 'Accept-Language': 'sv-SE' };
    const { text } = await storefront.open('/pages/reward/none', { customerId: '701', headers });
    expect(text).toContain('lang="de"');
    expect(text).not.toContain('no longer there');
  });
});

describe('an address that somebody passed on', () => {
  test('may bring names that are not its own', async () => {
    const query = { ref: 'newsletter', tab: 'x', points: '5' };
    for (const page of ['home', 'card', 'preferences', 'history', 'orders', 'statement']) {
      const { text } = await storefront.open(`/pages/${page}`, { customerId: '701', query });
      expect(text, page).not.toContain('role="alert"');
    }
  });
});
