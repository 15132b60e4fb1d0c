import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { programDocument } from '../../server/contract/program/program.ts';
import { fullProgram } from './full-program.ts';
import { openAdmin } from './open-admin.tsx';
import { program } from './sample-shop.ts';

const full = { live: { ...program.live, document: fullProgram }, draft: null };

async function openSection(section: string, answer = full) {
  const opened = openAdmin(`/admin/program?section=${section}`, {
    'GET /program': answer,
    'PUT /program': {},
    'GET /segments': {
      items: [{ id: 'champions', name: 'Champions', ready_made: false, members: 12 }],
      total: 40,
    },
    'POST /segments/count': { members: 7, total: 40, took_ms: 3 },
    'GET /tiers': { ladder: null },
  });
  await screen.findByText('What shoppers get');
  return opened;
}

type Opened = Awaited<ReturnType<typeof openSection>>;

async function openDialog({ user }: Opened, button: string) {
  await user.click(screen.getByRole('button', { name: button }));
  return within(await screen.findByRole('dialog'));
}

async function addFromMenu({ user }: Opened, button: string, item: RegExp) {
  await user.click(screen.getByRole('button', { name: button }));
  await user.click(await screen.findByRole('button', { name: item }));
  return within(await screen.findByRole('dialog'));
}

function put(scope: ReturnType<typeof within>, label: string, value: string) {
  fireEvent.change(scope.getByLabelText(label), { target: { value } });
}

async function save({ admin, user }: Opened) {
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() => expect(admin.sent('PUT /program')).toHaveLength(1));
  return admin.sent('PUT /program')[0]?.body;
}

const done = async ({ user }: Opened, dialog: ReturnType<typeof within>) =>
  user.click(dialog.getByRole('button', { name: 'Done' }));

describe('the one draft of the program', () => {
  it('keeps everything that was not edited', async () => {
    const opened = await openSection('settings');
    put(within(document.body), 'Good for', '18');
    expect(await save(opened)).toEqual({
      ...fullProgram,
      expiry: { kind: 'per_lot', months: 18 },
    });
  });

  it('edits one part of a rule and keeps the rest of it', async () => {
    const opened = await openSection('earning');
    const dialog = await openDialog(opened, 'Edit rule linen');
    put(dialog, 'Multiplier', '2.25');
    put(dialog, 'Customers tagged', 'vip, wholesale');
    await opened.user.click(dialog.getByLabelText('Gold'));
    put(dialog, 'Per day', '200');
    await done(opened, dialog);
    const [spend, linen, ...others] = fullProgram.earning.rules;
    expect(await save(opened)).toEqual({
      ...fullProgram,
      earning: {
        ...fullProgram.earning,
        rules: [
          spend,
          {
            ...linen,
            multiplier: 2.25,
            caps: { per_order: 100, per_day: 200, per_month: 400, lifetime: null },
            when: {
              ...linen?.when,
              tiers: ['gold'],
              customer_tags: { any: ['vip', 'wholesale'], none: [] },
            },
          },
          ...others,
        ],
      },
    });
  });

  it('moves rules and campaigns, for their order counts', async () => {
    const opened = await openSection('earning');
    await opened.user.click(screen.getByRole('button', { name: 'Move rule linen up' }));
    await opened.user.click(screen.getByRole('tab', { name: /^Campaigns/ }));
    await opened.user.click(screen.getByRole('button', { name: 'Move Double weekend down' }));
    expect(await save(opened)).toMatchObject({
      earning: { rules: [{ id: 'linen' }, { id: 'spend' }, {}, {}, {}] },
      campaigns: [{ id: 'payday' }, { id: 'double-weekend' }],
    });
  });

  it('adds a campaign only when it can run', async () => {
    const opened = await openSection('campaigns');
    const dialog = await addFromMenu(opened, 'Add campaign', /^Multiplied points/);
    put(dialog, 'Title', 'New year');
    put(dialog, 'Budget in points', '5,000');
    put(dialog, 'From', '2027-01-02T00:00');
    put(dialog, 'Until', '2027-01-01T00:00');
    await done(opened, dialog);
    expect(dialog.getByText('Ends before it starts: it must be later than from')).toBeDefined();
    put(dialog, 'Until', '2027-01-09T00:00');
    expect(
      dialog.getByText(
        '2× the points, from 2 Jan 2027 until 9 Jan 2027, until 5,000 points are given',
      ),
    ).toBeDefined();
    await done(opened, dialog);
    expect(await save(opened)).toMatchObject({
      campaigns: [
        fullProgram.campaigns[0],
        fullProgram.campaigns[1],
        {
          id: 'campaign',
          kind: 'multiplier',
          title: 'New year',
          multiplier: 2,
          budget_points: 5000,
          when: { from: '2027-01-02T00:00', until: '2027-01-09T00:00' },
        },
      ],
    });
  });

  it('says what campaigns have given, and whose budget is used up', async () => {
    const campaigns = [
      { id: 'summer', title: 'Summer', budget_points: 50_000 },
      { id: 'thanks', title: 'Thanks', budget_points: 2000 },
      { id: 'welcome', title: 'Welcome', budget_points: null },
      { id: 'quiet', title: 'Quiet', budget_points: null },
    ].map((each) => ({ ...each, kind: 'multiplier', multiplier: 2, stacking: 'add' }));
    await openSection('campaigns', {
      live: {
        ...program.live,
        document: programDocument.parse({ ...fullProgram, campaigns }),
        campaign_points: { summer: 50_000, thanks: 0, welcome: 12_345 },
      },
      draft: null,
    });
    const items = within(screen.getByRole('list', { name: 'Campaigns' }))
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(items).toEqual([
      expect.stringMatching(/^Summer.*Budget used up.*50,000 of 50,000 points given/),
      expect.stringMatching(/^Thanks.*Running.*0 of 2,000 points given/),
      expect.stringMatching(/^Welcome.*Running.*12,345 points given/),
      expect.not.stringMatching(/points given/),
    ]);
  });

  it('adds an activity of the shop’s own with its properties', async () => {
    const opened = await openSection('activities');
    const dialog = await addFromMenu(opened, 'Add activity', /^Own activity/);
    put(dialog, 'Id', 'repair-cafe');
    await opened.user.click(dialog.getByRole('button', { name: 'Add property' }));
    put(dialog, 'Property', 'pieces');
    put(dialog, 'Points are given', 'pieces');
    put(dialog, 'Times: a month', '2');
    await done(opened, dialog);
    expect(await save(opened)).toMatchObject({
      activities: [
        ...fullProgram.activities,
        {
          type: 'custom',
          id: 'repair-cafe',
          points_per: 'pieces',
          limits: { per_month: 2 },
          properties: [{ name: 'pieces', kind: 'number', required: true, minimum: 0 }],
        },
      ],
    });
  });

  it('puts a new tier where its threshold belongs, under an id made of its name', async () => {
    const opened = await openSection('tiers');
    const dialog = await openDialog(opened, 'Add tier');
    put(dialog, 'Name', 'Café');
    put(dialog, 'From money spent', '600.00');
    await done(opened, dialog);
    expect(dialog.getByText(/^Overlaps with “?"?Gold/)).toBeDefined();
    put(dialog, 'From money spent', '100.00');
    put(dialog, 'Points are multiplied by', '1.05');
    await done(opened, dialog);
    const { tiers } = fullProgram;
    expect(await save(opened)).toMatchObject({
      tiers: {
        ...tiers,
        levels: [
          { id: 'cafe', name: 'Café', threshold: { amount: '100.00' }, multiplier: 1.05 },
          ...(tiers?.levels ?? []),
        ],
      },
    });
  });

  it('says at the rule that a removed tier is missing, and leads there', async () => {
    const opened = await openSection('tiers');
    await opened.user.click(screen.getByRole('button', { name: 'Remove Gold' }));
    await opened.user.click(screen.getByRole('button', { name: 'Earning, rule 1, tier' }));
    expect(screen.getAllByText(/there is no tier "gold"/i).length).toBeGreaterThan(1);
  });

  it('builds a segment of groups, and counts it while it is written', async () => {
    const opened = await openSection('segments');
    const dialog = await openDialog(opened, 'Add segment');
    put(dialog, 'Name', 'Nearly gone');
    put(dialog, 'What is asked', 'days_since_last_order');
    put(dialog, 'At least', '180');
    await opened.user.click(dialog.getByRole('button', { name: 'Add group' }));
    const [, inner] = dialog.getAllByLabelText('Members for whom');
    if (inner !== undefined) fireEvent.change(inner, { target: { value: 'none' } });
    const [, innerField] = dialog.getAllByLabelText('What is asked');
    if (innerField !== undefined) fireEvent.change(innerField, { target: { value: 'tags' } });
    put(dialog, 'Any of', 'staff');
    expect(
      dialog.getByText('Last ordered at least 180 days ago and not tagged “staff”'),
    ).toBeDefined();
    expect(await dialog.findByText('7 of 40 members')).toBeDefined();
    await done(opened, dialog);
    expect(await save(opened)).toMatchObject({
      segments: [
        fullProgram.segments[0],
        {
          id: 'nearly-gone',
          name: 'Nearly gone',
          where: {
            all: [
              { field: 'days_since_last_order', at_least: 180 },
              { not: { field: 'tags', in: ['staff'] } },
            ],
          },
        },
      ],
    });
  });
});
