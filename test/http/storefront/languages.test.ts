import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStorefront, type Storefront } from './open-storefront.ts';

const ada = '7001';
const rich = '7002';

let store: Storefront;

beforeAll(async () => {
  store = await openStorefront({
    earning: {
      rules: [
        { id: 'base', kind: 'per_amount', points: 1, per: { amount: '1.00', currency: 'USD' } },
      ],
    },
    activities: [
      { type: 'review', points: 5, title: 'Your word', texts: { de: { title: 'Dein Wort' } } },
      { type: 'newsletter', points: 5, url: 'https://example.com/letter', tiers: ['gold'] },
    ],
    tiers: {
      basis: 'orders_placed',
      levels: [{ id: 'gold', name: 'Gold', threshold: 9, texts: { de: { name: 'Goldstufe' } } }],
    },
    referrals: {
      friend: { points: 10 },
      advocate: { points: 10 },
      boosts: [
        { id: 'b', title: 'Double', texts: { de: { title: 'Das Doppelte' } }, multiplier: 2 },
      ],
    },
    rewards: [
      {
        id: 'tour',
        kind: 'custom',
        title: 'A tour',
        texts: { de: { title: 'Eine Führung' } },
        points: 500,
      },
      {
        id: 'later',
        kind: 'custom',
        title: 'Later',
        texts: { fr: { title: 'Plus tard' } },
        points: 10,
        from: '2199-01-01',
      },
    ],
  });
  await store.enrol(ada, 40);
  await store.enrol(rich, 900);
});
afterAll(() => store.close());

const asked = (customerId: string, locale: string) => ({ customerId, query: { locale } });

it('tells the past in the language that is asked for', async () => {
  const titles = async (locale: string) => {
    const { body } = await store.ask('/history', asked(ada, locale));
    return body;
  };
  expect(await titles('de')).toMatchObject({
    items: [{ title: 'Vom Kundenservice gutgeschrieben' }],
  });
  expect(await titles('es-MX')).toMatchObject({
    items: [{ title: 'Abonado por atención al cliente' }],
  });
  expect(await titles('sv')).toMatchObject({ items: [{ title: 'Given by support' }] });
});

it('names the points, and why a reward can’t be had, in that language', async () => {
  const { body } = await store.ask('/member', asked(ada, 'fr'));
  expect(body).toMatchObject({
    shop: { points_name: { one: 'point', other: 'points' } },
    rewards: [
      { title: 'A tour', obstacle: null },
      {
        title: 'Plus tard',
        obstacle: { text: '«\u00a0Plus tard\u00a0» n’est pas encore disponible.' },
      },
    ],
  });
  const polish = await store.ask('/member', asked(ada, 'pl'));
  expect(polish.body).toMatchObject({
    shop: { points_name: { one: 'punkt', few: 'punkty', other: 'punktów' } },
  });
});

it('says what earns, and which boost runs, in the shop’s own words of that language', async () => {
  const { body } = await store.ask('/member', asked(ada, 'de-CH'));
  expect(body).toMatchObject({
    ways_to_earn: [{ kind: 'review', title: 'Dein Wort' }, { kind: 'per_amount' }],
    referrals: { advocate: { boost: { title: 'Das Doppelte' } } },
  });
  const french = await store.ask('/member', asked(ada, 'fr'));
  expect(french.body).toMatchObject({
    ways_to_earn: [{ title: 'Your word' }, {}],
    referrals: { advocate: { boost: { title: 'Double' } } },
  });
});

it('refuses in that language, and names the reward as it is called there', async () => {
  const wish = (rewardId: string) => ({ id: crypto.randomUUID(), reward_id: rewardId });
  const redeem = (rewardId: string, locale: string) =>
    store.ask('/redemptions', { ...asked(ada, locale), body: wish(rewardId) });
  expect(await redeem('tour', 'de')).toMatchObject({
    status: 422,
    body: { code: 'not_enough_points', detail: 'Das kostet 500 Punkte. Einlösbar: 40 Punkte.' },
  });
  expect(await redeem('later', 'fr')).toMatchObject({
    body: { detail: '«\u00a0Plus tard\u00a0» n’est pas encore disponible.' },
  });
  expect(await redeem('gone', 'en')).toMatchObject({
    body: { detail: 'This reward is not on offer. Load the rewards again and choose one of them.' },
  });
});

it('says on a page what stands in the way before anything is asked', async () => {
  const { status, body } = await store.ask('/pages/redemption/' + crypto.randomUUID(), {
    ...asked(rich, 'nl'),
    headers: { accept: 'application/json' },
  });
  expect(status).toBe(404);
  expect(body).toMatchObject({ detail: 'Dit is er niet meer.' });
});

it('says in that language which statements there are', async () => {
  const query = { locale: 'it', from: '2019-01-01', to: '2026-11-01' };
  const { status, body } = await store.ask('/statement', { customerId: ada, query });
  expect(status).toBe(422);
  expect(body).toMatchObject({
    detail: 'Un estratto copre al massimo 5 anni: scegli un periodo più breve.',
  });
});

it.each<[string, string, Parameters<Storefront['ask']>[1], number, string]>([
  ['/history', 'de', {}, 401, 'Melde dich zuerst in deinem Konto in diesem Shop an.'],
  ['/history', 'nl', { customerId: '9999' }, 403, 'Dit is voor leden die zijn ingelogd.'],
  [`/redemptions/${crypto.randomUUID()}`, 'pl', { customerId: ada }, 404, 'Tego już nie ma.'],
  ['/redemptions', 'fr', { customerId: ada, body: { id: 7 } }, 400, 'Ce n’est pas possible'],
  ['/join', 'ja', { customerId: ada }, 405, '現在ご利用いただけません'],
])('%s says what went wrong in %s', async (path, locale, by, status, detail) => {
  const answer = await store.ask(path, { ...by, query: { locale } });
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ detail: expect.stringContaining(detail) as unknown });
});

it('keeps what names the field that could not be taken', async () => {
  const by = { customerId: ada, query: { locale: 'de' }, body: { id: 7 } };
  const { body } = await store.ask('/redemptions', by);
  expect(body).toMatchObject({ code: 'invalid_request', errors: [{ path: 'id' }, {}] });
});

it('asks the browser where no language is asked for', async () => {
  const headers = { 'Accept-Language': 'es-MX,es;q=0.9' };
  const { body } = await store.ask('/history', { headers });
  expect(body).toMatchObject({ detail: 'Primero inicia sesión en tu cuenta de esta tienda.' });
});

it('names the tiers that something is for', async () => {
  const body = { type: 'newsletter', url: 'https://example.com/letter' };
  const { body: answer } = await store.ask('/activities', { ...asked(ada, 'de'), body });
  expect(answer).toMatchObject({
    code: 'tier_needed',
    detail: expect.stringContaining('Goldstufe') as unknown,
  });
});
