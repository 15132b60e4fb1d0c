import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAdminClient } from '../../server/commerce/shopify/admin-client.ts';
import { createShopifyCommerce } from '../../server/commerce/shopify/shopify-commerce.ts';
import { startTestBench, TestBrowser, type TestBench } from './fake-app.ts';

let bench: TestBench;
let browser: TestBrowser;

beforeEach(async () => {
  bench = await startTestBench();
  browser = new TestBrowser(bench.sandbox.storefrontUrl);
});

afterEach(async () => {
  await bench.close();
});

const commerce = () =>
  createShopifyCommerce(createAdminClient({ adminOrigin: bench.sandbox.adminApiOrigin }));
const connection = () => ({
  shopId: '1',
  domain: bench.sandbox.domain,
  accessToken: bench.sandbox.customAppToken,
});

/** As the app does when its program is published, and when a member's balance has changed. */
const publishProgram = (document: unknown) => commerce().publishProgram(connection(), document);
const publishPoints = (
  points: number,
  tier: { id: string; name: string } | null = null,
  expiring: { points: number; on: string } | null = null,
) =>
  commerce().publishStanding(connection(), {
    customerId: maya().id,
    addTags: [],
    removeTags: [],
    tier,
    points,
    expiring,
  });

function maya() {
  const customer = bench.sandbox.shop.customerByEmail('maya@example.com');
  if (customer === undefined) throw new TypeError('the sandbox has no Maya');
  return customer;
}

const signIn = () => browser.post('/account/login', { customer: maya().id });

const see = async (path: string): Promise<string> =>
  (await browser.get(path)).text.replaceAll(/[ \n]+/g, ' ');
const words = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('\u00a0', ' ');

const beans = {
  points_names: {
    en: { one: 'bean', other: 'beans' },
    pl: { one: 'ziarno', few: 'ziarna', other: 'ziaren' },
  },
  earning: {
    currency: 'USD',
    rate: { points: 1, per: 100 },
    tiers: { gold: { points: 3, per: 200 } },
  },
};

/** The launcher, as the server has drawn it. */
const launcher = async (path = '/'): Promise<string> =>
  /<template shadowrootmode="open">.*?<\/template>/.exec(await see(path))?.[0] ?? '';

describe('the launcher', () => {
  it('is on the page before any script, and leads to the same without one', async () => {
    const drawn = await launcher();
    expect(drawn).toContain('href="/apps/regulars/pages/home?locale=en"');
    expect(drawn).toContain('--accent:#1f4d3f;--on-accent:#ffffff;--bottom:20px');
    expect(words(drawn)).toMatch(/ Rewards $/);
    expect(drawn).not.toMatch(/{[{%]/);
  });

  it('says what the customer has, by the shop’s own name for it', async () => {
    await publishProgram(beans);
    await publishPoints(12_040);
    expect(await launcher()).not.toContain('12,040');
    await signIn();
    expect(await launcher()).toContain('aria-label="Rewards · 12,040\u00a0beans"');
    expect(words(await launcher())).toMatch(/ Rewards · 12,040 $/);
    expect(await see('/')).toContain('data-points="12040"');
    expect(words(await launcher('/?locale=de'))).toMatch(/ Prämien · 12.040 $/);
  });

  it('keeps the balance to itself where the shop wants it so', async () => {
    await bench.close();
    bench = await startTestBench({ embedSettings: { balance: false, launcher: 'icon' } });
    browser = new TestBrowser(bench.sandbox.storefrontUrl);
    await publishPoints(500);
    await signIn();
    expect(await launcher()).toContain('aria-label="Rewards"');
    expect(await launcher()).toContain('class="launcher bare"');
    expect(await see('/')).not.toContain('data-balance');
  });

  it.each([
    ['#ffffff', '#000000'],
    ['#ffd400', '#000000'],
    ['#777777', '#000000'],
    ['#767676', '#000000'],
    ['#6f6f6f', '#ffffff'],
    ['#111111', '#ffffff'],
    ['rgba(17, 17, 17, 0.5)', '#ffffff', '#111111'],
  ])('has ink that can be read on %s', async (accent, ink, painted = accent) => {
    await bench.close();
    bench = await startTestBench({ embedSettings: { accent } });
    browser = new TestBrowser(bench.sandbox.storefrontUrl);
    expect(await launcher()).toContain(`--accent:${painted};--on-accent:${ink}`);
  });
});

describe('the points of a product', () => {
  const line = async (path = '/products/hearth-mug'): Promise<string> =>
    words(/<p class="regulars-earn".*?<\/p>/.exec(await see(path))?.[0] ?? '').trim();

  it('are told to guests and to members, each by their own rate', async () => {
    await publishProgram(beans);
    expect(await line()).toBe('Members earn about 28 beans with this. How it works');
    await signIn();
    expect(await line()).toBe('Earn about 28 beans with this. How it works');
    await publishPoints(0, { id: 'gold', name: 'Gold' });
    expect(await line()).toBe('Earn about 42 beans with this. How it works');
  });

  it('are told in the page’s language, as it counts and the shop calls them there', async () => {
    await publishProgram(beans);
    expect(await line('/products/hearth-mug?locale=pl')).toContain('28 ziaren');
    expect(await line('/products/hearth-mug?locale=fr')).toContain('28 beans');
    await publishProgram({ ...beans, points_names: undefined });
    expect(await line('/products/hearth-mug?locale=ja')).toContain('約28 ポイント');
  });

  it('are told as text, whatever the shop calls them', async () => {
    await publishProgram({ ...beans, points_names: { en: { one: '<b>', other: '<i>&beans' } } });
    expect(await see('/products/hearth-mug')).toContain('28\u00a0&lt;i&gt;&amp;beans with');
  });

  it('are not told where nobody can know them, or there are none', async () => {
    expect(await line()).toBe('');
    await publishProgram({ ...beans, earning: null });
    expect(await line()).toBe('');
    await publishProgram({ ...beans, earning: { ...beans.earning, currency: 'EUR' } });
    expect(await line()).toBe('');
    await publishProgram(beans);
    expect(await line('/products/gift-card')).toBe('');
  });
});

describe('the blocks of the account and of the program’s page', () => {
  const accountBlock = async (): Promise<string> =>
    /<section class="regulars-account".*?<\/section>/.exec(await see('/account'))?.[0] ?? '';
  const pageBlock = async (path = '/pages/rewards'): Promise<string> =>
    /<regulars-panel.*?<\/regulars-panel>/.exec(await see(path))?.[0] ?? '';

  it('say what ends next, as long as it has not', async () => {
    await publishProgram(beans);
    await publishPoints(900);
    await signIn();
    expect(words(await accountBlock())).not.toContain('until');
    await publishPoints(900, null, { points: 500, on: '2099-03-05' });
    expect(words(await accountBlock())).toContain('500 beans until March 5, 2099');
    expect(words(await pageBlock('/pages/rewards?locale=de'))).toContain(
      '500 beans bis 5. März 2099',
    );
    await publishPoints(900, null, { points: 500, on: '2020-03-05' });
    expect(words(await accountBlock())).not.toContain('2020');
  });

  it('list what points buy, at the customer’s price, in the page’s language', async () => {
    const open = { titles: {}, tiers: {}, is_variable: false, from: null, until: null };
    await publishProgram({
      ...beans,
      rewards: [
        { ...open, title: 'A mug <b>', titles: { de: 'Ein Becher' }, points: 2000 },
        { ...open, title: 'Money off', points: 100, tiers: { gold: 80 }, is_variable: true },
        { ...open, title: 'Over', points: 1, until: 202001010000 },
        { ...open, title: 'Not yet', points: 1, from: 209901010000 },
      ],
    });
    const shown = words(await pageBlock());
    expect(shown).toContain('A mug &lt;b&gt; 2,000 beans Money off from 100 beans');
    expect(shown).not.toMatch(/Over|Not yet/);
    await publishPoints(1, { id: 'gold', name: 'Gold' });
    await signIn();
    const german = words(await pageBlock('/pages/rewards?locale=de'));
    expect(german).toContain('Ein Becher 2.000 beans Money off ab 80 beans');
  });

  it('have the look that the app has published, else the launcher’s', async () => {
    expect(await pageBlock()).not.toMatch(/data-(accent|scheme|shape)/);
    await commerce().publishBranding(connection(), { accent: '#8a3f1d', shape: 'soft' });
    expect(await pageBlock()).toMatch(/data-accent="#8a3f1d" .*data-shape="soft"/);
  });

  it('show the balance and the tier, with a way to all of it', async () => {
    await publishProgram(beans);
    await publishPoints(1, { id: 'gold', name: 'Gold <b>' });
    await signIn();
    const block = await accountBlock();
    expect(words(block)).toBe(
      ' Your rewards 1 bean Your tier: Gold &lt;b&gt; See points and rewards ',
    );
    expect(block).toContain('href="/apps/regulars/pages/home?locale=en#regulars"');
  });

  it('have the panel’s own place, with a link in it for who has no script', async () => {
    const element = await pageBlock();
    expect(element).toContain('data-proxy="/apps/regulars"');
    expect(element).toContain('href="/apps/regulars/pages/home?locale=en"');
    const said = /data-words="([^"]*)"/.exec(element)?.[1]?.replaceAll('&#34;', '"') ?? '';
    expect(Object.keys(JSON.parse(said.replaceAll('&quot;', '"')))).toEqual([
      'loading',
      'retry',
      'offline',
      'unavailable',
      'close',
    ]);
    expect(await see('/')).not.toContain('<regulars-panel');
  });
});

describe('a browser’s language', () => {
  it('is chosen once, and the storefront speaks it from then on', async () => {
    expect(await see('/?locale=ar')).toContain('<html lang="ar" dir="rtl">');
    const page = await see('/products/hearth-mug');
    expect(page).toContain('data-locale="ar"');
    expect(words(await launcher())).toMatch(/ المكافآت $/);
    expect(await new TestBrowser(bench.sandbox.storefrontUrl).get('/')).toMatchObject({
      text: expect.stringContaining('<html lang="en" dir="ltr">'),
    });
  });

  it('is English in the blocks where they don’t speak it', async () => {
    await publishProgram({
      ...beans,
      points_names: { ...beans.points_names, 'zh-Hans': { other: '豆' } },
    });
    expect(words(await see('/products/hearth-mug?locale=zh-TW'))).toContain('about 28 beans with');
    expect(words(await see('/products/hearth-mug?locale=zh-CN'))).toContain('28 豆');
    expect(words(await launcher('/?locale=sv'))).toMatch(/ Rewards $/);
  });
});

it('the strict page allows no inline script or style, and has none', async () => {
  const answer = await fetch(new URL('/strict', bench.sandbox.storefrontUrl));
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(await answer.text()).not.toMatch(/ style=|<style|<script>| on\w+="/);
});
