import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWallClock } from '../../server/domain/wall-clock.ts';
import { usualTimeZone } from '../support/outside-admin.ts';
import { until } from '../support/outside.ts';
import { person, sharing } from './referral-people.ts';
import type { Advocate, ReferralShop } from './referral-shop.ts';

/** The doors of a member's link, for those who come with something else than an e-mail. */
export function describeDoors(openedShop: () => ReferralShop): void {
  let shop: ReferralShop;
  let advocate: Advocate;

  beforeAll(async () => {
    shop = openedShop();
    advocate = await shop.advocate();
  });

  const clicks = async () => {
    const today = readWallClock(new Date(), usualTimeZone).minute.slice(0, 10);
    const { body } = await shop.at.v1.get(`/reports/referrals?from=${today}&to=${today}`);
    return Number(body.funnel?.clicks);
  };
  const claimsOf = async (link: Advocate) => (await shop.broughtBy(link)).length;

  describe('a claim', () => {
    const refused: [string, Record<string, string>, number][] = [
      [
        'a time that nobody signed',
        { opened: '1795340000000.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' },
        422,
      ],
      ['no time', { opened: '' }, 422],
      ['the field that people leave empty', { comment: 'buy pills' }, 422],
      ['no e-mail', { email: '' }, 422],
      ['a host without a dot', { email: 'root@localhost' }, 422],
      ['two e-mails', { email: 'a@example.com, b@example.com' }, 422],
      ['a header within', { email: 'a@example.com\r\nBcc: b@example.com' }, 422],
      ['a NUL', { email: 'a\u0000b@example.com' }, 422],
      ['HTML', { email: '"><script>alert(1)</script>@example.com"' }, 422],
      ['too long an e-mail', { email: `${'a'.repeat(300)}@example.com` }, 422],
      ['a huge body', { more: 'x'.repeat(100_000) }, 413],
    ];

    it.each(refused)(
      'with %s is refused, and no word of it comes back raw',
      async (_, fields, status) => {
        const sent = await shop.claim(person(), advocate, fields);
        expect(sent.status).toBe(status);
        expect(sent.html).toContain('<!doctype html>');
        expect(sent.html).not.toContain('<script');
        expect(sent.headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(await claimsOf(advocate)).toBe(0);
      },
    );

    it('by GET, as JSON, by another link’s page and on nobody’s link makes none', async () => {
      const other = await shop.advocate();
      const friend = person();
      const asked = await shop.browse(friend, `/r/${advocate.code}/claim?email=${friend.email}`);
      expect([asked.status, asked.to]).toEqual([303, `/r/${advocate.code}`]);
      const json = await shop.browse(friend, `/r/${advocate.code}/claim`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: friend.email }),
      });
      expect(json.status).toBe(422);
      const page = await shop.browse(friend, `/r/${other.code}`);
      const [, opened = ''] = /name="opened" value="([^"]*)"/.exec(page.html) ?? [];
      expect((await shop.claim(friend, advocate, { opened })).status).toBe(422);
      const nobodys = { code: advocate.code.replace(/^[^-]+/, 'nobody') };
      expect((await shop.send(friend, nobodys, { email: friend.email, opened })).status).toBe(404);
      expect([await claimsOf(advocate), await claimsOf(other)]).toEqual([0, 0]);
    });

    it('with words of SQL is an e-mail like others, and a made-up channel is the link', async () => {
      const link = await shop.advocate();
      const email = "o'brien'--@example.com";
      const sent = await shop.claim(person(), link, { email, via: "x'); drop table members; --" });
      expect(sent.status).toBe(303);
      const [made] = await shop.broughtBy(link);
      expect(String(made?.channel)).toBe('link');
      expect(String(made?.friend_hint)).toBe('o…@example.com');
    });

    it('of one mailbox, twenty at once on two links, is one', async () => {
      const [one, two] = [await shop.advocate(), await shop.advocate()];
      const email = 'eager.beaver@gmail.com';
      const asked = await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          shop.claim(person(), at % 2 === 0 ? one : two, {
            email: at % 3 === 0 ? email : email.replace('.', ''),
          }),
        ),
      );
      const statuses = asked.map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([303, 409]));
      expect((await claimsOf(one)) + (await claimsOf(two))).toBe(1);
    });

    it('and its order at the same moment end as one referral', async () => {
      const link = await shop.advocate();
      const friend = person();
      const claims = Array.from({ length: 5 }, () =>
        shop.claim({ ...friend, cookies: new Map() }, link),
      );
      await Promise.all([...claims, shop.order(friend), shop.order(friend)]);
      await sleep(1500);
      expect(await claimsOf(link)).toBeLessThanOrEqual(1);
      const inbox = await until(
        () => shop.at.outside.ask('inbox', 'list', '--shop', shop.at.domain),
        ({ counts }) => String(counts?.waiting) === '0',
      );
      expect(inbox.counts).toMatchObject({ waiting: 0, failed: 0 });
    });

    it('is shown to the browser that made it, and to nobody else', async () => {
      const friend = person();
      const { to } = await shop.claim(friend, advocate);
      const place = to ?? '';
      const token = friend.cookies.get('regulars_claim') ?? '';
      const shown = await shop.browse(friend, place);
      expect(shown.status).toBe(200);
      expect(shown.headers.get('cache-control')).toBe('no-store');
      const turned = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
      const forger = (wrong: string) => person({ cookies: new Map([['regulars_claim', wrong]]) });
      const other = token.replace(/^./, (first) => (first === '1' ? '2' : '1'));
      for (const wrong of [turned, other, token.slice(0, -4), `${token}x`, '..%2f..%2fetc', '%00'])
        expect([wrong, (await shop.browse(forger(wrong), place)).to]).toEqual([
          wrong,
          `/r/${advocate.code}`,
        ]);
    });

    it('on a link that staff stopped finds nothing, also where the page was open', async () => {
      const link = await shop.advocate();
      const friend = person();
      const page = await shop.browse(friend, `/r/${link.code}`);
      const [, opened = ''] = /name="opened" value="([^"]*)"/.exec(page.html) ?? [];
      const stopped = await shop.staff('POST', `/members/${link.memberId}/referral-link`, {
        stopped: true,
      });
      expect(stopped.status).toBe(200);
      expect((await shop.send(friend, link, { email: friend.email, opened })).status).toBe(404);
      expect((await shop.claim(friend, link)).status).toBe(404);
      expect(await claimsOf(link)).toBe(0);
    });
  });

  describe('a code', () => {
    it('that is nobody’s looks like one that was stopped, and like another shop’s', async () => {
      const link = await shop.advocate();
      await shop.staff('POST', `/members/${link.memberId}/referral-link`, { stopped: true });
      const [, shopPart = ''] = /-([^-]+)$/.exec(link.code) ?? [];
      const codes = [link.code, `nobody-${shopPart}`, `zzzzzzzz-${shopPart}`];
      const pages = await Promise.all(codes.map((code) => shop.browse(person(), `/r/${code}`)));
      for (const page of pages) expect(page.status).toBe(404);
      expect(new Set(pages.map(({ html }) => html)).size).toBe(1);
      const elsewhere = ['nobody-9', 'nobody', '%E2%9C%93', "a'--", 'a'.repeat(500), '__proto__-2'];
      for (const code of elsewhere) {
        const page = await shop.browse(person(), `/r/${code}`);
        expect([code, page.status]).toEqual([code, 404]);
        expect(page.html).not.toContain(code.slice(0, 20) === 'nobody' ? '<script' : code);
      }
      for (const file of ['picture.png', 'qr.svg'])
        expect((await shop.browse(person(), `/r/nobody-${shopPart}/${file}`)).status).toBe(404);
    });

    it('is not found by trying: a network has some tries, whatever it says of itself', async () => {
      const guesser = person();
      const seen: number[] = [];
      for (let at = 0; at < 26; at += 1) {
        const forged = `8.8.${at}.1, ${guesser.ip}`;
        const headers = { 'x-forwarded-for': forged, 'user-agent': `Mozilla/5.0 (try ${at})` };
        const code = at < 24 ? `guess${at}-2` : advocate.code;
        seen.push((await shop.browse(guesser, `/r/${code}`, { headers })).status);
      }
      expect(seen.filter((status) => status === 404).length).toBeLessThanOrEqual(21);
      // A real one tells them nothing now.
      expect(seen.slice(-2)).toEqual([429, 429]);
      expect((await shop.browse(person(), `/r/${advocate.code}`)).status).toBe(200);
    });
  });

  describe('a flood', () => {
    it('of claims ends at the network, and a slow friend elsewhere is let in', async () => {
      const link = await shop.advocate();
      const farm = person();
      const statuses: number[] = [];
      for (let at = 0; at < 30; at += 1) {
        const like = { ...person(sharing(farm, 'ip')), cookies: new Map<string, string>() };
        statuses.push((await shop.claim(like, link)).status);
      }
      expect(statuses.filter((status) => status === 303).length).toBeLessThanOrEqual(21);
      expect(statuses.at(-1)).toBe(429);
      expect((await shop.claim(person(), link)).status).toBe(303);
    });

    it('of one IPv6 home is one network', async () => {
      const link = await shop.advocate();
      const statuses = await Promise.all(
        Array.from({ length: 30 }, (_, at) =>
          shop.claim(person({ ip: `2a02:1:2:3::${at + 1}` }), link),
        ),
      );
      expect(statuses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(8);
    });

    it('of clicks counts a browser once a day, and previews and robots not at all', async () => {
      const link = await shop.advocate();
      const before = await clicks();
      const open = (
        who: ReturnType<typeof person>,
        headers: Record<string, string> = {},
        init = {},
      ) => shop.browse(who, `/r/${link.code}`, { headers, ...init });
      const reader = person();
      for (let at = 0; at < 5; at += 1) await open(reader);
      for (let at = 0; at < 5; at += 1) await open({ ...reader, cookies: new Map() });
      expect(await clicks()).toBe(before + 1);
      const robots = [
        'WhatsApp/2.23.20.0',
        'facebookexternalhit/1.1',
        'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
        'TelegramBot (like TwitterBot)',
        'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
        'Twitterbot/1.0',
        'LinkedInBot/1.0',
        'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
        'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
        'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
        'curl/8.5.0',
        'python-requests/2.32',
        'Mozilla/5.0 (X11; Linux x64) HeadlessChrome/142.0.0.0 Safari/537.36',
        '',
      ];
      for (const agent of robots) await open(person({ agent }));
      await open(person(), { 'sec-purpose': 'prefetch;prerender' });
      await open(person(), { purpose: 'prefetch' });
      await open(person(), {}, { method: 'HEAD' });
      expect(await clicks()).toBe(before + 1);
      await open(person());
      expect(await clicks()).toBe(before + 2);
    });
  });
}
