import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invitationTexts } from '../../../server/notify/invitation/invitation-words.ts';
import { stopLink } from '../../../server/operations/referrals/stop-link.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { ReferralWorld, tenOff, usualTerms } from '../../operations/referrals/referral-world.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { onePerDollar, openDeps, publish } from '../../support/shop.ts';
import type { Served } from '../serve.ts';
import { appUrl, fieldOf, linkOf, phone, serveLinks, visit } from './visit-link.ts';

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

async function clicksOf(at: ReferralWorld): Promise<Record<string, number>> {
  const rows = await deps.db.query<{ channel: string; clicks: number }>(
    'select channel, sum(clicks)::integer as clicks from referral_visits where shop_id = $1 group by channel',
    [at.shop.shopId],
  );
  return Object.fromEntries(rows.map(({ channel, clicks }) => [channel, clicks]));
}

async function nameAdvocate(at: ReferralWorld, firstName: string, shows: boolean): Promise<void> {
  await deps.db.transaction((tx) =>
    tx.query(
      'update members set first_name = $3, shows_first_name = $4 where shop_id = $1 and member_id = $2',
      [at.shop.shopId, at.advocateId, firstName, shows],
    ),
  );
}

const contentOf = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1];

describe('the page of a link', () => {
  it('shows the shop, the offer and a form, and everything that a preview needs', async () => {
    const { status, text, headers } = await look(`${pageOf()}?via=whatsapp`);
    expect(status).toBe(200);
    expect(text).toContain(world.shop.name);
    expect(text).toContain('$10 off your first order');
    expect(text).toContain('A friend has something for you');
    expect(text).toContain('<html lang="en" dir="ltr">');
    expect(contentOf(text, 'og:title')).toBe('A friend has something for you');
    expect(contentOf(text, 'og:url')).toBe(`${appUrl}${pageOf()}?via=whatsapp`);
    expect(contentOf(text, 'og:image')).toMatch(
      new RegExp(`^${appUrl}${pageOf()}/picture\\.png\\?v=[\\w-]{12}$`),
    );
    expect(contentOf(text, 'twitter:card')).toBe('summary_large_image');
    expect(contentOf(text, 'robots')).toBe('noindex');
    expect(text).toContain(`<link rel="canonical" href="${appUrl}${pageOf()}">`);
    expect(fieldOf(text, 'via')).toBe('whatsapp');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|script-src/);
    expect(text).not.toContain('<script');
  });

  it('comes with the first packets of a connection', async () => {
    const { text } = await look(pageOf());
    expect(Buffer.byteLength(text)).toBeLessThan(14 * 1024);
  });

  it('opens whatever the case of the code', async () => {
    expect((await look(pageOf().toUpperCase().replace('/R/', '/r/'))).status).toBe(200);
  });

  it('answers HEAD as GET, without a body', async () => {
    const { status, text, headers } = await look(pageOf(), { method: 'HEAD' });
    expect(status).toBe(200);
    expect(text).toBe('');
    expect(headers.get('content-type')).toContain('text/html');
  });

  it('names the advocate only if they agreed, in the page and in the picture', async () => {
    const named = await ReferralWorld.open(deps);
    await nameAdvocate(named, 'Augusta', false);
    const before = (await look(pageOf(named))).text;
    expect(before).not.toContain('Augusta');
    await nameAdvocate(named, 'Augusta', true);
    const after = (await look(pageOf(named))).text;
    expect(contentOf(after, 'og:title')).toBe('Augusta has something for you');
    expect(contentOf(after, 'og:image')).not.toBe(contentOf(before, 'og:image'));
  });

  it('speaks the shop’s language, and the program’s own words first', async () => {
    const german = await ReferralWorld.open(
      deps,
      { ...usualTerms, invitation: { texts: { de: { headline: 'Schön, dass du da bist' } } } },
      { settings: { locale: 'de-AT' } },
    );
    const { text } = await look(pageOf(german));
    expect(text).toContain('<html lang="de-AT" dir="ltr">');
    expect(text).toContain('Schön, dass du da bist');
    expect(text).toContain('Rabatt auf deine erste Bestellung');
    const swiss = await look(pageOf(german), { headers: { 'Accept-Language': 'de-CH,fr' } });
    expect(swiss.text).toContain('<html lang="de-AT" dir="ltr">');
  });

  it.each([
    ['fr-CA,fr;q=0.9,en;q=0.8', 'fr', 'ltr'],
    ['sv,ar;q=0.7,en;q=0.5', 'ar', 'rtl'],
    ['zh-CN', 'zh-Hans', 'ltr'],
    ['en-GB,de', 'en', 'ltr'],
    ['sv', 'en', 'ltr'],
  ])('speaks to whoever reads %s in %s', async (wanted, lang, direction) => {
    const { text } = await look(pageOf(), { headers: { 'Accept-Language': wanted } });
    expect(text).toContain(`<html lang="${lang}" dir="${direction}">`);
    expect(text).toContain(invitationTexts[lang.slice(0, 2)]?.headline.unnamed);
    const plain = await look(pageOf());
    expect(contentOf(text, 'og:image')).toBe(contentOf(plain.text, 'og:image'));
  });

  it('keeps markup in names as text', async () => {
    const evil = await ReferralWorld.open(deps);
    await nameAdvocate(evil, '<img src=x onerror=alert(1)>"', true);
    const { text } = await look(pageOf(evil));
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img');
  });
});

describe('a link that leads nowhere', () => {
  it('looks the same whether its code is nobody’s, was stopped, or its program has none', async () => {
    const stopped = await ReferralWorld.open(deps);
    const before = await look(pageOf(stopped));
    expect(before.status).toBe(200);
    await stopLink(deps.db, {
      shopId: stopped.shop.shopId,
      memberId: stopped.advocateId,
      stopped: true,
      by: 'test',
      now: stopped.now,
    });
    const suffix = stopped.publicCode.slice(stopped.publicCode.lastIndexOf('-'));
    const [one, other] = [await look(pageOf(stopped)), await look(`/r/nobody${suffix}`)];
    expect([one.status, other.status]).toEqual([404, 404]);
    expect(one.text).toBe(other.text);
    expect(one.text).toContain('There is nothing here any more');
    expect(one.text).toContain(`https://${stopped.shop.domain}`);
    expect(one.cookie).toBeNull();
    const ended = await ReferralWorld.open(deps);
    await publish(deps.db, ended.shop, onePerDollar);
    const gone = await look(pageOf(ended));
    expect(gone.status).toBe(404);
    expect(gone.text.replaceAll(ended.shop.name, '').replaceAll(ended.shop.domain, '')).toBe(
      one.text.replaceAll(stopped.shop.name, '').replaceAll(stopped.shop.domain, ''),
    );
    for (const path of ['/picture.png', '/qr.svg'])
      expect((await look(pageOf(stopped) + path)).status).toBe(404);
  });

  it('is answered kindly where it names no shop, in the visitor’s language', async () => {
    for (const path of ['/r/x', '/r/nobody-zzzzzzzzz', '/r/%00', '/r/a/b/c', '/r']) {
      const { status, text } = await look(path, { headers: { 'Accept-Language': 'de' } });
      expect(status).toBe(404);
      expect(text).toContain('Hier ist nichts mehr');
    }
  });

  it('is soon not looked up any more for whoever tries codes, and neither are the good ones', async () => {
    const suffix = world.publicCode.slice(world.publicCode.lastIndexOf('-'));
    const statuses: number[] = [];
    for (let time = 0; time < 24; time += 1)
      statuses.push((await look(`/r/guess${time}${suffix}`)).status);
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(21);
    const refused = await look(pageOf());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.text).toContain('That was a lot at once');
  });
});

describe('a click', () => {
  it('is counted once a day for a browser, on the channel of the link', async () => {
    const at = await ReferralWorld.open(deps);
    const first = await look(`${pageOf(at)}?via=telegram`);
    expect(first.cookie).toMatch(/^regulars_device=[\w-]{22}; /);
    expect(first.cookie).toMatch(/HttpOnly/);
    expect(first.cookie).toMatch(/Secure/);
    expect(first.cookie).toMatch(/SameSite=Lax/);
    expect(first.cookie).toMatch(/Max-Age=15552000/);
    const Cookie = first.cookie?.split(';')[0] ?? '';
    await look(`${pageOf(at)}?via=telegram`, { headers: { Cookie } });
    expect(await clicksOf(at)).toEqual({ telegram: 1 });
  });

  it.each([
    ['WhatsApp', 'WhatsApp/2.24.1.78 A'],
    ['Facebook', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
    [
      'Meta',
      'meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)',
    ],
    ['X', 'Twitterbot/1.0'],
    ['Telegram', 'TelegramBot (like TwitterBot)'],
    ['Slack', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)'],
    ['Discord', 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
    [
      'LinkedIn',
      'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    ],
    [
      'iMessage',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
    ],
    [
      'Google',
      'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    ],
    ['Skype', 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5'],
    ['Viber', 'Viber/13.3.0 (iPhone)'],
    ['a script', 'curl/8.5.0'],
    ['nobody', ''],
  ])('is none where %s looks for a preview', async (_name, userAgent) => {
    const at = await ReferralWorld.open(deps);
    const seen = await look(pageOf(at), { headers: { 'User-Agent': userAgent } });
    expect(seen.status).toBe(200);
    expect(contentOf(seen.text, 'og:image')).toBeDefined();
    expect(seen.cookie).toBeNull();
    expect(await clicksOf(at)).toEqual({});
  });

  it.each([
    ['HEAD', { method: 'HEAD' }],
    ['a page loaded ahead', { headers: { 'Sec-Purpose': 'prefetch;prerender' } }],
    ['an older page loaded ahead', { headers: { Purpose: 'prefetch' } }],
    ['Safari’s preview', { headers: { 'X-Purpose': 'preview' } }],
  ] as const)('is none of %s', async (_name, init) => {
    const at = await ReferralWorld.open(deps);
    expect((await look(pageOf(at), init)).status).toBe(200);
    expect(await clicksOf(at)).toEqual({});
  });

  it.each([
    [
      'Safari on an iPhone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    ],
    ['Chrome on Android', phone],
    [
      'Samsung’s browser',
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    ],
    ['Firefox on Android', 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0'],
    [
      'Instagram',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 335.0.0.32.96 (iPhone14,5; iOS 17_5; en_US; en; scale=3.00; 1170x2532; 610000000)',
    ],
    [
      'Facebook',
      'Mozilla/5.0 (Linux; Android 14; SM-S918B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/125.0.6422.165 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/468.0.0.56.76;]',
    ],
    [
      'a desktop',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    ],
  ])('is one of %s', async (_name, userAgent) => {
    const at = await ReferralWorld.open(deps);
    await look(pageOf(at), { headers: { 'User-Agent': userAgent } });
    expect(await clicksOf(at)).toEqual({ link: 1 });
  });
});

describe('the picture of a link', () => {
  it('is a PNG of 1200 × 630, kept for good under its own name', async () => {
    const at = await ReferralWorld.open(deps, {
      ...usualTerms,
      friend: { gift: { ...tenOff, value: { amount: '12.50', currency: 'USD' } } },
    });
    const url = contentOf((await look(pageOf(at))).text, 'og:image') ?? '';
    const response = await fetch(url.replace(appUrl, served.origin));
    const png = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const known = await fetch(url.replace(appUrl, served.origin), {
      headers: {
        'If-None-Match': response.headers.get('etag') ?? '',
        'Cache-Control': 'max-age=0',
      },
    });
    expect(known.status).toBe(304);
    const unnamed = await fetch(`${served.origin}${pageOf(at)}/picture.png`);
    expect(unnamed.headers.get('cache-control')).toBe('public, max-age=300');
  });
});

describe('the QR code of a link', () => {
  it('is an SVG', async () => {
    const { text, headers } = await look(`${pageOf()}/qr.svg`);
    expect(headers.get('content-type')).toContain('image/svg+xml');
    expect(text).toMatch(/^<svg/);
  });
});
