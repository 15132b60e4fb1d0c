import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FraudTrial } from '../../server/contract/admin-referrals.ts';
import { programDocument, type ProgramInput } from '../../server/contract/program/program.ts';
import { fraudTerms } from '../../server/contract/program/referrals.ts';
import { giftKinds } from '../../admin-extension/pages/program/new-gift.ts';
import { json, problem } from './fake-admin.ts';
import { fullProgram } from './full-program.ts';
import { openAdmin } from './open-admin.tsx';
import { program } from './sample-shop.ts';

const dollars = (amount: string) => ({ amount, currency: 'USD' });

async function openReferrals(document: ProgramInput = fullProgram) {
  const opened = openAdmin('/admin/program?section=referrals', {
    'GET /program': {
      live: { ...program.live, document: programDocument.parse(document) },
      draft: null,
    },
    'PUT /program': {},
  });
  await screen.findByText('What shoppers get');
  return opened;
}

type Opened = Awaited<ReturnType<typeof openReferrals>>;
type Scope = ReturnType<typeof within>;

function put(scope: Scope, label: string, value: string) {
  fireEvent.change(scope.getByLabelText(label), { target: { value } });
}

const page = () => within(document.body);

async function press({ user }: Opened, button: string | RegExp) {
  await user.click(screen.getByRole('button', { name: button }));
}

async function openDialog(opened: Opened, button: string) {
  await press(opened, button);
  return within(await screen.findByRole('dialog'));
}

const done = async ({ user }: Opened, dialog: Scope) =>
  user.click(dialog.getByRole('button', { name: 'Done' }));

async function save(opened: Opened) {
  await press(opened, 'Save draft');
  await waitFor(() => expect(opened.admin.sent('PUT /program')).toHaveLength(1));
  return programDocument.parse(opened.admin.sent('PUT /program')[0]?.body);
}

describe('referrals that are off', () => {
  it('begin with one of three usual offers', async () => {
    const opened = await openReferrals({ ...fullProgram, referrals: null });
    const offers = within(screen.getByRole('list', { name: 'Ready-made offers' }));
    expect(offers.getAllByRole('button')).toHaveLength(3);
    await press(opened, /^20% for friends/);
    expect(screen.getByRole('status', { name: 'In words' }).textContent).toMatch(
      /^A friend gets 20% off their first order\.Ada gets 500 points 14 days later\./,
    );
    const { referrals, ...rest } = await save(opened);
    expect(referrals).toMatchObject({
      friend: { gift: { kind: 'percentage_off', percent: 20 }, points: 0 },
      advocate: { points: 500 },
    });
    expect({ ...rest, referrals: null }).toEqual({ ...fullProgram, referrals: null });
  });

  it('are off again with one press', async () => {
    const opened = await openReferrals();
    await press(opened, 'Stop referrals');
    expect(screen.getByText('Let your regulars bring their friends')).toBeDefined();
    expect((await save(opened)).referrals).toBeNull();
  });
});

describe('the terms of referrals', () => {
  it('take every word, and keep what is not touched', async () => {
    const opened = await openReferrals();
    put(page(), 'Points for the friend', '50');
    put(page(), 'Points for the advocate', '600');
    put(page(), 'Points in Silver', '650');
    put(page(), 'Points in Gold', '');
    put(page(), 'Minimum order', '45.00');
    put(page(), 'Wait after the order', '21');
    put(page(), 'Friends have time to order for', '60');
    put(page(), 'In a month', '');
    put(page(), 'In all', '9');
    put(page(), 'Headline', '');
    put(page(), 'Message', 'Come in.');
    put(page(), 'Message in German', 'Komm herein.');
    put(page(), 'Waits for you from', '50');
    put(page(), 'Remember signs for', '90');
    put(page(), 'The advocate’s address', '20');
    const said = screen.getByRole('status', { name: 'In words' }).textContent;
    expect(said).toMatch(/and 50 points 21 days later\.Ada gets 600 points 21 days later\./);
    const before = fullProgram.referrals;
    expect((await save(opened)).referrals).toEqual({
      ...before,
      friend: { ...before?.friend, points: 50 },
      advocate: { gift: null, points: 600, tiers: [{ tier: 'silver', points: 650 }] },
      minimum_order: dollars('45.00'),
      hold_days: 21,
      claim_days: 60,
      limits: { per_month: null, per_year: null, lifetime: 9 },
      invitation: {
        headline: null,
        message: 'Come in.',
        texts: { de: { headline: 'Ein Geschenk', message: 'Komm herein.' } },
      },
      fraud: {
        ...before?.fraud,
        review_from: 50,
        remember_days: 90,
        weights: { ...before?.fraud.weights, same_address: 20 },
      },
    });
  });

  it('say what is wrong in its field', async () => {
    await openReferrals();
    put(page(), 'Wait after the order', '200');
    put(page(), 'In a month', '0');
    put(page(), 'Points in Gold', '1.5');
    put(page(), 'Waits for you from', '500');
    put(page(), 'Paid in the advocate’s name', '-1');
    const notice = screen.getByRole('button', { name: 'Referrals, hold days' });
    expect(within(notice.closest('li') ?? document.body).getByText(/180/)).toBeDefined();
    expect(screen.getAllByText(/Must not be above “Blocked from”/).length).toBeGreaterThan(1);
    expect(screen.getAllByText('Enter a whole number').length).toBeGreaterThan(1);
    expect(page().getByText('What each sign counts').closest('details')?.open).toBe(true);
    expect(
      page()
        .getByText(/advocates in tiers/)
        .closest('details')?.open,
    ).toBe(true);
  });

  it('say when nobody gets anything', async () => {
    const opened = await openReferrals();
    await press(opened, 'Remove the friend’s gift');
    put(page(), 'Points for the advocate', '0');
    put(page(), 'Points in Gold', '');
    expect(screen.getByText('This can’t stay as it is')).toBeDefined();
    expect(screen.getAllByText(/^Gives nobody anything/).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Referrals' })).toBeDefined();
  });

  it('show what the server alone refuses at its place', async () => {
    const opened = await openReferrals();
    opened.admin.on('PUT /program', () =>
      problem(400, 'invalid_request', {
        errors: [{ path: 'referrals.friend.gift.value.amount', message: 'Too fine for the shop' }],
      }),
    );
    put(page(), 'Points for the friend', '5');
    await press(opened, 'Save draft');
    expect(await screen.findByText(/Referrals, gift for friends, amount/)).toBeDefined();
    const gift = within(screen.getByRole('list', { name: 'The friend gets as a gift' }));
    expect(gift.getByText('Too fine for the shop')).toBeDefined();
    const dialog = await openDialog(opened, 'Edit the friend’s gift');
    expect(dialog.getByText('Too fine for the shop')).toBeDefined();
  });
});

describe('a gift', () => {
  it.each(giftKinds.map(({ kind, label, help }) => ({ kind, label, help })))(
    'may be of the kind $kind',
    async ({ kind, label, help }) => {
      const opened = await openReferrals();
      await press(opened, 'Add a gift for the advocate');
      const name = (text: string) => text.startsWith(label) && text.endsWith(help);
      await opened.user.click(await screen.findByRole('button', { name }));
      const dialog = within(await screen.findByRole('dialog'));
      for (const catalogue of ['Price in points', 'How many there are', 'Times for one member'])
        expect(dialog.queryByLabelText(catalogue)).toBeNull();
      await done(opened, dialog);
      expect(dialog.getByText('Fill this in')).toBeDefined();
      put(dialog, 'Title', 'Thank you');
      if (kind === 'free_product') put(dialog, 'Variant id', '44871');
      await done(opened, dialog);
      const { referrals } = await save(opened);
      expect(referrals?.advocate).toMatchObject({
        gift: { kind, title: 'Thank you' },
        points: 500,
      });
    },
  );

  it('is edited like a reward, and says what it means for the friend', async () => {
    const opened = await openReferrals();
    const dialog = await openDialog(opened, 'Edit the friend’s gift');
    const said = dialog.getByRole('status');
    put(dialog, 'Amount off', '12.00');
    put(dialog, 'Minimum order', '');
    put(dialog, 'Codes begin with', 'friend-');
    put(dialog, 'Good for', 'collections');
    put(dialog, 'Collection ids', '901');
    // A friend’s code ends with their claim.
    expect(dialog.queryByLabelText('Codes are valid for')).toBeNull();
    expect(said.textContent).toBe(
      'A friend gets $12.00 off 1 collection in their first order.The code is good for one order within 30 days.',
    );
    await done(opened, dialog);
    const { referrals } = await save(opened);
    expect(referrals?.friend.gift).toEqual({
      ...fullProgram.referrals?.friend.gift,
      value: dollars('12.00'),
      minimum_order: null,
      code_prefix: 'FRIEND-',
      products: { products: [], collections: ['901'] },
    });
  });
});

describe('a boost', () => {
  it('is added with its time, in words', async () => {
    const opened = await openReferrals();
    const dialog = await openDialog(opened, 'Add boost');
    put(dialog, 'From', '2027-05-02T00:00');
    put(dialog, 'Until', '2027-05-01T00:00');
    put(dialog, 'Multiplier', '3');
    await done(opened, dialog);
    expect(dialog.getByText('Fill this in')).toBeDefined();
    expect(dialog.getByText(/^Ends before it starts/)).toBeDefined();
    put(dialog, 'Title', 'Spring');
    put(dialog, 'Until', '2027-06-01T00:00');
    expect(dialog.getByRole('status').textContent).toBe(
      'Advocates’ points count three times, from 2 May 2027 until 1 Jun 2027',
    );
    await done(opened, dialog);
    expect((await save(opened)).referrals?.boosts).toMatchObject([
      { id: 'december' },
      { id: 'boost', title: 'Spring', multiplier: 3, until: '2027-06-01T00:00' },
    ]);
  });
});

const none = { referrals: 0, refunded: 0, rejected: 0, rewarded: 0 };
const trial: FraudTrial = {
  referrals: 120,
  since: '2026-03-01T10:00:00.000Z',
  live: { passed: 110, held: 8, blocked: 2 },
  tried: { passed: 96, held: 21, blocked: 3 },
  caught: { referrals: 14, refunded: 3, rejected: 0, rewarded: 9 },
  freed: none,
  examples: [
    {
      id: 'r1',
      state: 'rewarded',
      reason: 'rewards_given',
      reason_text: 'Both were rewarded.',
      in_review: false,
      channel: 'whatsapp',
      advocate: { id: 'm1', name: 'Ada Byron' },
      friend: null,
      friend_hint: 'b…@example.com',
      order: null,
      hold_until: null,
      score: 30,
      signals: [{ kind: 'same_device', weight: 30, text: 'It was the advocate’s browser.' }],
      steps: [],
      given: { advocate_points: 500, friend_points: 0, friend_code: null },
      decision: null,
      created_at: '2026-03-01T10:00:00.000Z',
    },
  ],
  text: 'Of 120 referrals, these terms would have held 14 more, 3 of which were later refunded.',
};

describe('protection', () => {
  it('goes back to our own numbers', async () => {
    const opened = await openReferrals();
    expect(screen.getByText('1 sign changed')).toBeDefined();
    await press(opened, 'Reset to our defaults');
    expect(screen.queryByRole('button', { name: 'Reset to our defaults' })).toBeNull();
    expect((await save(opened)).referrals?.fraud).toEqual(fraudTerms.parse({}));
  });

  it('is tried on the past before anything is saved', async () => {
    const opened = await openReferrals();
    const { admin } = opened;
    admin.on('POST /referrals/try', trial);
    put(page(), 'Waits for you from', '25');
    await press(opened, 'Try these numbers');
    expect(await screen.findByText(trial.text)).toBeDefined();
    expect(admin.sent('POST /referrals/try')[0]?.body).toEqual({
      fraud: { ...fullProgram.referrals?.fraud, review_from: 25 },
    });
    expect(admin.sent('PUT /program')).toHaveLength(0);
    const rows = within(screen.getByRole('table', { name: /referrals of the past/ }))
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    expect(rows.slice(1)).toEqual(['Go through11096', 'Wait for you821', 'Blocked23']);
    const examples = within(
      screen.getByRole('list', { name: 'Referrals whose fate would change', hidden: true }),
    );
    expect(examples.getByText('Ada Byron → b…@example.com').getAttribute('href')).toBe(
      '/admin/referrals/r1',
    );
    expect(examples.getByText('It was the advocate’s browser. (30)')).toBeDefined();
    put(page(), 'Waits for you from', '30');
    expect(screen.getByText(/^You have changed the numbers since/)).toBeDefined();
    put(page(), 'Waits for you from', '3x');
    const again = screen.getByRole('button', { name: 'Try again' });
    expect(again.getAttribute('aria-disabled')).toBe('true');
  });

  it('says kindly that there is no past, and lets a failed try be repeated', async () => {
    const opened = await openReferrals();
    let tries = 0;
    opened.admin.on('POST /referrals/try', () => {
      tries += 1;
      if (tries === 1) return problem(503, 'unavailable', { title: 'Not now' });
      const nobody = { passed: 0, held: 0, blocked: 0 };
      return json({
        ...trial,
        referrals: 0,
        since: null,
        live: nobody,
        tried: nobody,
        caught: none,
        examples: [],
        text: 'None.',
      });
    });
    await press(opened, 'Try these numbers');
    expect(await screen.findByText('Not now')).toBeDefined();
    await press(opened, 'Try these numbers');
    expect(await screen.findByText(/^There is no past to try it on yet/)).toBeDefined();
  });
});
