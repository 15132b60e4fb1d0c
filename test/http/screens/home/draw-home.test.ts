import { describe, expect, test } from 'vitest';
import type { StorefrontTier } from '../../../../server/contract/storefront.ts';
import { languages } from '../../../../server/contract/languages.ts';
import { drawHome } from '../../../../server/http/screens/home/draw-home.ts';
import { drawReward } from '../../../../server/http/screens/home/draw-reward.ts';
import { issued } from '../support/issued-redemption.ts';
import { findAll, findOne, textOf } from '../support/look-at.ts';
import {
  dollars,
  fixedReward,
  guestPage,
  memberPage,
  variableReward,
} from '../support/sample-page.ts';
import { painterOf } from '../support/painter-of.ts';

const by = painterOf();

const tier: StorefrontTier = {
  basis: 'points_earned',
  current: {
    id: 'silver',
    name: 'Silver',
    multiplier: 1.5,
    discount_percent: 0,
    free_shipping: false,
    perks: [],
  },
  next: { id: 'gold', name: 'Gold', threshold: 1000, missing: 760, share: 0.24 },
  keep: null,
  ladder: [],
};

const panelOf = (nodes: ReturnType<typeof drawHome>, panel: string) =>
  findOne(nodes, 'section', { panel }).children;

describe('a guest', () => {
  test('sees what there is to get, how to earn, and both ways in', () => {
    const screen = drawHome(guestPage, by);
    const text = textOf(screen);
    expect(text).toContain('Collect beans with every order');
    expect(text).toContain('1 bean for every $1 you spend');
    expect(text).toContain('100 beans for joining');
    expect(text).toContain('Five off');
    expect(text).not.toContain('to go');
    expect(findOne(screen, 'a', { door: 'signIn' }).text).toBe('Sign in');
    expect(findOne(screen, 'a', { door: 'register' }).text).toBe('Create an account');
  });

  test('who is signed in joins with one form, which says what that means', () => {
    const screen = drawHome({ ...guestPage, signed_in: true, can_join: true }, by);
    const form = findOne(screen, 'form', { send: 'join' });
    const button = findOne(form.children, 'button', { type: 'submit' });
    expect(button.text).toBe('Join now');
    const consent = findOne(screen, 'p', { id: String(button.attributes['aria-describedby']) });
    expect(consent.text).toMatch(/^By joining you ask Marigold to keep an account of your beans/);
  });

  test('who may not join has no form', () => {
    const screen = drawHome({ ...guestPage, signed_in: true }, by);
    expect(textOf(screen)).toContain('no membership yet');
    expect(findAll(screen, 'form')).toEqual([]);
  });

  test('reads the shop’s own words in place of ours', () => {
    const wordings = { en: { guestTitle: 'More {name} from {shop}', signIn: '<b>Enter</b>' } };
    const screen = drawHome(guestPage, painterOf('en', wordings));
    expect(textOf(screen)).toContain('More beans from Marigold');
    expect(findOne(screen, 'a', { door: 'signIn' }).children).toEqual(['<b>Enter</b>']);
  });

  test('reads an apostrophe of the shop’s as one', () => {
    const wordings = { fr: { guestTitle: "L'offre d'{shop}" } };
    expect(textOf(drawHome(guestPage, painterOf('fr', wordings)))).toContain("L'offre d'Marigold");
  });

  test('finds the place of an invitation hidden, until the browser keeps one', () => {
    const door = findOne(drawHome(guestPage, by), 'a', { slot: 'invitation' });
    expect([door.attributes['hidden'], door.text]).toEqual([true, 'Your invitation']);
  });
});

describe('a member’s balance', () => {
  test('is one number with the shop’s own name for points', () => {
    const screen = drawHome(memberPage(), by);
    expect(findOne(screen, 'strong', { balance: true }).text).toBe('1,240');
    expect(findOne(screen, 'p', { class: 'balance' }).text).toBe('Your balance: 1,240 beans');
    expect(textOf(screen)).toContain('Hello, Mara');
  });

  test('says on demand what is not in it, and what will not stay', () => {
    const page = memberPage({ balance: { available: 1240, pending: 86, held: 500 } });
    const facts = findAll(drawHome(page, by), 'details', { name: 'facts' });
    expect(facts.map(({ text }) => text)).toEqual([
      '86 on the wayFrom recent purchases. They can be spent 14 days after the order.',
      '500 set asideThey pay for what you have redeemed and not used yet. Undo it and they come back.',
      '200 until Jan 31What is not spent by then expires. What expires first is always spent first.',
    ]);
  });

  test.each([
    [{ until: 'fulfilment', days: 14 }, 'when the order has been sent'],
    [{ until: 'days', days: 1 }, '1 day after the order'],
    [{ until: 'days', days: 0 }, 'Each order says under “History”'],
  ] as const)('on the way can be spent as the program has it: %o', (waiting, words) => {
    const [fact] = findAll(drawHome({ ...memberPage(), waiting }, by), 'details');
    expect(fact?.text).toContain(words);
  });

  test('is good through the last day before it expires, as days run in the shop', () => {
    // Midnight in New York: the day before is the last one.
    const page = memberPage({ next_expiry: { points: 200, at: '2031-02-01T05:00:00Z' } });
    expect(textOf(drawHome(page, by))).toContain('200 until Jan 31, 2031');
  });

  test('that is all there is needs no explanation', () => {
    const balance = { available: 5, pending: 0, held: 0 };
    const screen = drawHome(memberPage({ balance, next_expiry: null }), by);
    expect(findAll(screen, 'details', { name: 'facts' })).toEqual([]);
  });

  test('shows how far the nearest reward is that it does not reach', () => {
    const page = memberPage();
    const closed = { code: 'not_in_audience', text: 'For Gold.' };
    const rewards = [
      { ...fixedReward, id: 'a', points: 1300, title: 'Closed', obstacle: closed },
      { ...fixedReward, id: 'b', points: 2000, title: 'Open' },
    ];
    const next = findOne(drawHome({ ...page, rewards }, by), 'div', { class: 'next' });
    expect(next.text).toBe('760 beans to go: Open');
    expect(findOne(next.children, 'progress').attributes['value']).toBe(0.62);
  });

  test('that reaches every reward says so', () => {
    const page = memberPage({ balance: { available: 9000, pending: 0, held: 0 } });
    const next = findOne(drawHome(page, by), 'div', { class: 'next' });
    expect(next.text).toBe('Every reward is within your reach');
  });

  test('below zero leaves the meter empty', () => {
    const page = memberPage({ balance: { available: -40, pending: 0, held: 0 } });
    const next = findOne(drawHome(page, by), 'div', { class: 'next' });
    expect(findOne(next.children, 'progress').attributes['value']).toBe(0);
    expect(next.text).toBe('140 beans to go: Points as money');
  });

  test('leads to the member’s card and preferences', () => {
    const screen = drawHome(memberPage(), by);
    expect(findOne(screen, 'a', { to: 'card' }).text).toBe('My card');
    expect(findOne(screen, 'a', { to: 'preferences' }).text).toBe('Preferences');
  });
});

describe('the tier', () => {
  const lineOf = (part: Partial<StorefrontTier>) =>
    findOne(
      findOne(drawHome(memberPage({ tier: { ...tier, ...part } }), by), 'div', { class: 'hero' })
        .children,
      'a',
      { tab: 'standing' },
    ).text;

  test('is named with what is missing to the next one', () => {
    expect(lineOf({})).toBe('Silver · 760 beans to Gold');
    const next = { id: 'gold', name: 'Gold', threshold: 5, share: 0.5 };
    expect(lineOf({ basis: 'money_spent', next: { ...next, missing: dollars('120.00') } })).toBe(
      'Silver · $120 to Gold',
    );
  });

  test('says how many orders are missing as one says it', () => {
    const next = { id: 'gold', name: 'Gold', threshold: 5, share: 0.5 };
    const orders = (missing: number) =>
      lineOf({ basis: 'orders_placed', current: null, next: { ...next, missing } });
    expect([orders(1), orders(3)]).toEqual(['1 order to Gold', '3 orders to Gold']);
  });

  test('is no tab where the shop has none', () => {
    const tabs = findAll(drawHome(memberPage(), by, 'standing'), 'section', { class: 'body' });
    expect(tabs.map(({ attributes }) => attributes['panel'])).toEqual([
      'rewards',
      'codes',
      'history',
      'earn',
    ]);
    expect(tabs.map(({ attributes }) => attributes['selected'])).toEqual([
      true,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the tabs', () => {
  test('are anchors to their panels, of which one is selected', () => {
    const screen = drawHome(memberPage({ tier }), by, 'earn');
    const links = findAll(findOne(screen, 'nav').children, 'a');
    expect(links.map(({ text, attributes: { href } }) => [text, href])).toEqual([
      ['Rewards', '#regulars-rewards'],
      ['My codes', '#regulars-codes'],
      ['History', '#regulars-history'],
      ['Earn', '#regulars-earn'],
      ['Status', '#regulars-standing'],
    ]);
    const selected = findAll(screen, 'section', { selected: true });
    expect(selected.map(({ attributes }) => attributes['panel'])).toEqual(['earn']);
  });

  test('count the codes that are ready', () => {
    const used = { ...issued, id: 'u', status: 'used' as const };
    const screen = drawHome(memberPage({ redemptions: [issued, used] }), by);
    expect(findOne(screen, 'span', { class: 'count' }).text).toBe('1');
    expect(textOf(panelOf(screen, 'codes'))).toContain('REG-ABCD');
  });

  test('fetch the history when it is looked at; without script it is a link', () => {
    const screen = drawHome(memberPage(), by);
    expect(findOne(screen, 'section', { loads: 'history' }).text).toBe('History');
    expect(findAll(panelOf(screen, 'history'), 'a', { to: 'history' })).toHaveLength(1);
  });

  test('bear the shop’s own names', () => {
    const screen = drawHome(memberPage(), painterOf('de', { de: { rewards: 'Goodies' } }));
    expect(findOne(screen, 'a', { tab: 'rewards' }).text).toBe('Goodies');
  });
});

describe('the list of rewards', () => {
  const listed = (...parts: Partial<typeof fixedReward>[]) => {
    const rewards = parts.map((part, index) => ({ ...fixedReward, id: `r${index}`, ...part }));
    return findAll(panelOf(drawHome({ ...memberPage(), rewards }, by), 'rewards'), 'a', {
      class: 'plain',
    });
  };

  test('says in a word what each kind gives', () => {
    const tickets = listed(
      { kind: 'percentage_off', title: 'A', value: null, percent: 15 },
      { kind: 'free_shipping', title: 'B', value: null },
      { kind: 'free_product', title: 'C', value: null },
      { kind: 'gift_card', title: 'D', value: dollars('25.00') },
      { kind: 'store_credit', title: 'E', value: dollars('10.00') },
      { kind: 'custom', title: 'F', value: null },
    ).map(({ text }) => text.trim());
    expect(tickets).toEqual([
      '15% offA500 beans',
      'Free shippingB500 beans',
      'Free productC500 beans',
      '$25 Gift cardD500 beans',
      '$10 Store creditE500 beans',
      'F500 beans',
    ]);
  });

  test('shows what is missing to what is out of reach, and leads there all the same', () => {
    const [ticket] = listed({ id: 'far', points: 5000, minimum_order: dollars('80.00') });
    expect(ticket?.text).toMatch(/5,000 beansFrom an order value of \$803,760 beans to go$/);
    expect(ticket?.attributes['to']).toBe('reward/far');
    expect(ticket && findAll(ticket.children, 'span', { class: 'out' })).toHaveLength(1);
  });

  test('shows the server’s sentence on what can’t be had, and how many are left when few are', () => {
    const [gone, rare, plenty] = listed(
      { obstacle: { code: 'out_of_stock', text: '"Gone" is gone.' } },
      { left: 3 },
      { left: 300 },
    );
    expect(gone?.text).toContain('"Gone" is gone.');
    expect(rare?.text).toContain('Only 3 left');
    expect(plenty?.text).not.toContain('left');
  });

  test('of a variable one says the most that it can be worth now', () => {
    const { slider } = { slider: { points_step: 100, value_step: dollars('1.00') } };
    const [ticket] = listed({
      kind: 'amount_off_variable',
      points: 100,
      slider: { ...slider, min_points: 100, max_points: 5000, max_basket_percent: null },
    });
    expect(ticket?.text).toBe('up to$12 offFive off$1 off for each 100 beans');
  });

  test('that is empty says that the balance stays', () => {
    const screen = drawHome({ ...memberPage(), rewards: [] }, by);
    expect(textOf(panelOf(screen, 'rewards'))).toContain('Your balance stays with you.');
  });
});

test.each(languages)('in the language %s nothing is left to fill in', (language) => {
  const speaks = painterOf(language);
  const page = memberPage({ tier, redemptions: [issued] });
  const orders = { ...tier, basis: 'orders_placed' as const };
  const drawn = [
    drawHome(page, speaks),
    drawHome(memberPage({ tier: orders }), speaks),
    drawHome(guestPage, speaks),
    drawHome({ ...guestPage, signed_in: true, can_join: true }, speaks),
    drawReward({ page, reward: variableReward }, speaks),
  ];
  for (const screen of drawn) expect(textOf(screen)).not.toMatch(/[{}]|home\./);
});

test('the way to friends says what it brings to both, and for how long it is more', () => {
  const offer = { text: '$10 off', points: 0, minimum_order: null, claim_days: 30 };
  const boost = { title: 'Double November', until: '2026-12-01T05:00:00Z' };
  const referrals = { friend: offer, advocate: { text: '1,000 beans', points: 1000, boost } };
  const door = findOne(drawHome({ ...memberPage(), referrals }, by), 'a', { to: 'friends' });
  expect(door.text).toBe(
    'Bring a friendFor friends: $10 off · For you: 1,000 beansDouble November, until Nov 30',
  );
});
