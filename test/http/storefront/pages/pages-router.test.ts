import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainProgram } from '../../../sandbox/demo-program.ts';
import { openStorefront, type Storefront } from '../open-storefront.ts';

let storefront: Storefront;

beforeAll(async () => {
  storefront = await openStorefront(plainProgram);
  await storefront.enrol('701', 1240);
});

afterAll(() => storefront.close());

const tokenIn = (html: string): string => /name="form_token" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a page without script', () => {
  test('stands in the theme, with links and forms below the shop’s own path', async () => {
    const { status, type, text } = await storefront.open('/pages/home', { customerId: '701' });
    expect([status, type]).toEqual([200, 'application/liquid; charset=utf-8']);
    expect(text).toContain('<strong>1,440</strong>');
    expect(text).toContain('href="/apps/perks/pages/history"');
    expect(text).not.toMatch(/<script|on[a-z]+="/);
  });

  test('is a page for a browser that tells nothing of what it reads, as behind a proxy', async () => {
    const headers = { Accept: '*/*' };
    const { type } = await storefront.open('/pages/home', { customerId: '701', headers });
    expect(type).toBe('application/liquid; charset=utf-8');
  });

  test('has its style at an address that is another one whenever the style is', async () => {
    const { text } = await storefront.open('/pages/home');
    const [, address = ''] = /<link rel="stylesheet" href="\/apps\/perks([^"]+)">/.exec(text) ?? [];
    const style = await storefront.open(address);
    expect([style.status, style.type]).toEqual([200, 'text/css; charset=utf-8']);
    const hash = createHash('sha256').update(style.text).digest('hex');
    expect(address).toBe(`/pages/style-${hash.slice(0, 8)}.css`);
  });

  test('speaks the browser’s language when nobody asks for another', async () => {
    const headers = { 'Accept-Language': 'de-AT,de;q=0.9,en;q=0.5' };
    const german = await storefront.open('/pages/home', { customerId: '701', headers });
    expect(german.text).toContain('lang="de"');
    const second = { 'Accept-Language': 'sv-SE,sv;q=0.9,de;q=0.7' };
    const next = await storefront.open('/pages/home', { customerId: '701', headers: second });
    expect(next.text).toContain('lang="de"');
    const query = { locale: 'ar' };
    const arabic = await storefront.open('/pages/home', { customerId: '701', headers, query });
    expect(arabic.text).toContain('lang="ar" dir="rtl"');
  });

  test('a guest is shown the way in', async () => {
    const { text } = await storefront.open('/pages/home');
    expect(text).toContain('href="/account/login"');
    const closed = await storefront.open('/pages/history');
    expect(closed.status).toBe(200);
    expect(closed.text).toContain('role="alert"');
  });

  test('joining needs the form that was drawn for this very customer', async () => {
    const home = await storefront.open('/pages/home', { customerId: '702' });
    const token = tokenIn(home.text);
    expect(token).not.toBe('');
    for (const [customerId, form] of [
      ['702', {}],
      ['702', { form_token: 'x' }],
      ['703', { form_token: token }],
    ] as const) {
      const refused = await storefront.open('/pages/join', { customerId, form });
      expect(refused.text).toContain('open for too long');
    }
    const german = await storefront.open('/pages/join', {
      customerId: '702',
      form: {},
      query: { locale: 'de' },
    });
    expect(german.text).not.toContain('angemeldet');
    const joined = await storefront.open('/pages/join', {
      customerId: '702',
      form: { form_token: token },
    });
    expect(joined.text).toContain('class="regulars-balance"');
  });

  test('a form is taken once under its id, however often it is sent', async () => {
    const program = await storefront.ask('/member', { customerId: '701' });
    const [reward] = (program.body as { rewards: { id: string; points: number }[] }).rewards;
    const page = await storefront.open(`/pages/reward/${reward?.id ?? ''}`, { customerId: '701' });
    const id = /name="id" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const form = { form_token: tokenIn(page.text), id, reward_id: reward?.id ?? '' };
    for (let time = 0; time < 3; time += 1)
      await storefront.open('/pages/redemptions', { customerId: '701', form });
    const { body } = await storefront.ask('/member', { customerId: '701' });
    const { balance } = (body as { member: { balance: { available: number } } }).member;
    expect(balance.available).toBe(1440 - (reward?.points ?? 0));
  });
});

describe('the same page as data', () => {
  test('is a tree of texts and tags, with what the widget says by itself', async () => {
    const { status, body } = await storefront.ask('/pages/home', { customerId: '701' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ at: 'home', back: null, lang: 'en', member: {} });
    const { words } = body as { words: Record<string, string> };
    expect(words['balanceIsNow']).toBe('Your balance is now {points}');
  });

  test('is what a proxy that drops headers gets by the address', async () => {
    const query = { as: 'json', locale: 'de' };
    const { type } = await storefront.open('/pages/home', { query });
    expect(type).toBe('application/json; charset=utf-8');
  });

  test('needs no form’s proof, as no form of another site can send it', async () => {
    const { status } = await storefront.ask('/pages/join', { customerId: '704', body: {} });
    expect(status).toBe(200);
  });

  test('a guest who asks for what members have is told so', async () => {
    const { status, body } = await storefront.ask('/pages/history');
    expect([status, (body as { code: string }).code]).toEqual([401, 'unauthenticated']);
  });
});
