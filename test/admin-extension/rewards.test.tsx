import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rewardKindNames, rewardKinds } from '../../admin-extension/pages/program/reward-kinds.ts';
import { programDocument } from '../../server/contract/program/program.ts';
import { rewardDocument } from '../../server/contract/program/reward.ts';
import { fullProgram } from './full-program.ts';
import { openAdmin } from './open-admin.tsx';
import { program } from './sample-shop.ts';

const dollars = (amount: string) => ({ amount, currency: 'USD' });

const offered = programDocument.parse({
  ...fullProgram,
  rewards: [
    {
      id: 'tote',
      kind: 'free_product',
      title: 'Linen tote',
      points: 1500,
      variant_id: '44871',
      image_url: 'https://cdn.example/tote.png',
      prices: [{ tier: 'gold', points: 1200 }],
      audience: { tiers: ['silver', 'gold'], segments: [] },
      stock: 100,
      until: '2030-01-01T00:00',
    },
    { id: 'five-off', kind: 'amount_off', title: '$5 off', points: 500, value: dollars('5.00') },
  ],
});

async function openRewards(document: object = offered) {
  const opened = openAdmin('/admin/program?section=rewards', {
    'GET /program': { live: { ...program.live, document }, draft: null },
    'PUT /program': {},
    'GET /segments': { items: [], total: 0 },
    'GET /tiers': { ladder: null },
    'GET /rewards': { items: [{ id: 'tote', taken: 37, left: 63 }] },
  });
  await screen.findByText('What shoppers get');
  return opened;
}

type Opened = Awaited<ReturnType<typeof openRewards>>;
type Scope = ReturnType<typeof within>;

const catalogue = () => within(screen.getByRole('list', { name: 'Rewards' }));
const titles = () =>
  catalogue()
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);

function put(scope: Scope, label: string, value: string) {
  fireEvent.change(scope.getByLabelText(label), { target: { value } });
}

async function openDialog({ user }: Opened, button: string) {
  await user.click(screen.getByRole('button', { name: button }));
  return within(await screen.findByRole('dialog'));
}

async function add({ user }: Opened, kind: (typeof rewardKindNames)[number]) {
  await user.click(screen.getByRole('button', { name: 'Add reward' }));
  const { label, help } = rewardKinds[kind];
  const name = (text: string) => text.startsWith(label) && text.endsWith(help);
  await user.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
}

const done = async ({ user }: Opened, dialog: Scope) =>
  user.click(dialog.getByRole('button', { name: 'Done' }));

async function save({ admin, user }: Opened) {
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() => expect(admin.sent('PUT /program')).toHaveLength(1));
  return programDocument.parse(admin.sent('PUT /program')[0]?.body);
}

describe('the catalogue of rewards', () => {
  it('shows each with its picture, price, what it gives and how many are left', async () => {
    await openRewards();
    const [tote] = catalogue().getAllByRole('listitem');
    const shown = within(tote ?? document.body);
    expect(tote?.querySelector('img')?.src).toBe('https://cdn.example/tote.png');
    expect(shown.getByText('Free product')).toBeDefined();
    expect(shown.getByText('1,500 points (Gold 1,200)')).toBeDefined();
    expect(shown.getByText('Silver or Gold')).toBeDefined();
    expect(shown.getByText('100 in all')).toBeDefined();
    expect(shown.getByText('Until 1 Jan 2030')).toBeDefined();
    expect(await shown.findByText('Taken 37 times, 63 left')).toBeDefined();
  });

  it('puts a sign where a picture can’t be shown', async () => {
    await openRewards();
    const [tote] = catalogue().getAllByRole('listitem');
    fireEvent.error(tote?.querySelector('img') ?? document.body);
    expect(tote?.querySelector('img')).toBeNull();
  });

  it('is put in order, copied and thinned out', async () => {
    const opened = await openRewards();
    const { user } = opened;
    await user.click(screen.getByRole('button', { name: 'Move $5 off up' }));
    expect(titles()).toEqual(['$5 off', 'Linen tote']);
    const dialog = await openDialog(opened, 'Copy Linen tote');
    expect(titles()).toHaveLength(2);
    await done(opened, dialog);
    await user.click(screen.getByRole('button', { name: 'Remove $5 off' }));
    expect(titles()).toEqual(['Linen tote', 'Linen tote (copy)']);
    const { rewards } = await save(opened);
    expect(rewards.map(({ id }) => id)).toEqual(['tote', 'tote-2']);
    expect(rewards[1]).toEqual({ ...rewards[0], id: 'tote-2', title: 'Linen tote (copy)' });
  });

  it('teaches what a reward is for while there is none', async () => {
    await openRewards({ ...offered, rewards: [] });
    expect(screen.getByText('No rewards yet')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Add reward' })).toBeDefined();
  });
});

describe('the dialog of a reward', () => {
  it.each(rewardKindNames)('adds one of the kind %s', async (kind) => {
    const opened = await openRewards({ ...offered, rewards: [] });
    const dialog = await add(opened, kind);
    await done(opened, dialog);
    expect(dialog.getByText('Fill this in')).toBeDefined();
    put(dialog, 'Title', 'Something good');
    if (kind === 'free_product') put(dialog, 'Variant id', 'gid://shopify/ProductVariant/44871');
    await done(opened, dialog);
    const { rewards } = await save(opened);
    expect(rewards).toMatchObject([{ kind, title: 'Something good' }]);
    if (kind === 'free_product') expect(rewards).toMatchObject([{ variant_id: '44871' }]);
  });

  it('says with every edit what a member pays and gets', async () => {
    const opened = await openRewards();
    const dialog = await openDialog(opened, 'Edit $5 off');
    const said = dialog.getByRole('status');
    expect(said.textContent).toMatch(/^A member pays 500 points for \$5\.00 off an order\./);
    put(dialog, 'Price for Gold', '400');
    put(dialog, 'Minimum order', '20.00');
    expect(said.textContent).toMatch(
      /^A Gold member pays 400 points for \$5\.00 off an order of \$20\.00 or more\.Every other member pays 500/,
    );
    put(dialog, 'Price for Gold', '');
    expect(said.textContent).toMatch(/^A member pays 500 points/);
  });

  it('keeps what it does not show, and takes every term', async () => {
    const opened = await openRewards();
    const { user } = opened;
    const dialog = await openDialog(opened, 'Edit $5 off');
    put(dialog, 'In more words', 'On your next order');
    put(dialog, 'Picture', ' https://cdn.example/five.png ');
    put(dialog, 'Price for Gold', '400');
    put(dialog, 'Codes are valid for', '10');
    put(dialog, 'Codes begin with', 'five-');
    put(dialog, 'Good for', 'collections');
    put(dialog, 'Collection ids', 'gid://shopify/Collection/901, 902');
    await user.click(dialog.getByLabelText('Order discounts'));
    await user.click(dialog.getByLabelText('Champions'));
    put(dialog, 'From', '2026-12-01T00:00');
    put(dialog, 'How many there are', '50');
    put(dialog, 'Only on', 'web, pos');
    put(dialog, 'Times for one member', '2');
    put(dialog, 'Counted', 'month');
    await user.click(dialog.getByRole('button', { name: 'Add language' }));
    await user.click(await screen.findByRole('button', { name: 'German' }));
    put(dialog, 'Title in German', '5 $ Rabatt');
    await done(opened, dialog);
    const { rewards } = await save(opened);
    expect(rewards[0]).toEqual(offered.rewards[0]);
    expect(rewards[1]).toEqual(
      rewardDocument.parse({
        ...offered.rewards[1],
        description: 'On your next order',
        image_url: 'https://cdn.example/five.png',
        prices: [{ tier: 'gold', points: 400 }],
        code_days: 10,
        code_prefix: 'FIVE-',
        products: { products: [], collections: ['901', '902'] },
        combines_with: { order_discounts: true },
        audience: { segments: ['champions'] },
        from: '2026-12-01T00:00',
        stock: 50,
        channels: ['web', 'pos'],
        limit: { times: 2, per: 'month' },
        texts: { de: { title: '5 $ Rabatt' } },
      }),
    );
  });

  it('says what is wrong in its field, and opens what is folded', async () => {
    const opened = await openRewards();
    const dialog = await openDialog(opened, 'Edit $5 off');
    put(dialog, 'Price in points', '1.5');
    put(dialog, 'Picture', 'http://cdn.example/a.png');
    put(dialog, 'Price for Gold', '0');
    put(dialog, 'Good for', 'products');
    put(dialog, 'From', '2026-12-02T00:00');
    put(dialog, 'Until', '2026-12-01T00:00');
    put(dialog, 'How many there are', '0');
    expect(dialog.queryByText('Enter a whole number')).toBeNull();
    await done(opened, dialog);
    expect(dialog.getByText('Enter a whole number')).toBeDefined();
    expect(dialog.getByText(/begins with https:\/\//)).toBeDefined();
    put(dialog, 'Price in points', '500');
    put(dialog, 'Picture', '');
    put(dialog, 'Good for', 'all');
    put(dialog, 'Until', '');
    expect(dialog.getAllByText('Must be at least 1')).toHaveLength(2);
    const open = ['Prices for tiers', 'Who, when and how often'].map(
      (title) => dialog.getByText(title).closest('details')?.open,
    );
    expect(open).toEqual([true, true]);
  });

  it('says what no field can see alone', async () => {
    const opened = await openRewards();
    const dialog = await openDialog(opened, 'Edit $5 off');
    put(dialog, 'Good for', 'products');
    put(dialog, 'From', '2026-12-02T00:00');
    put(dialog, 'Until', '2026-12-01T00:00');
    await done(opened, dialog);
    expect(dialog.getByText(/^Name products or collections/)).toBeDefined();
    put(dialog, 'Product ids', '8217');
    expect(dialog.getByText(/^Ends before it starts/)).toBeDefined();
  });

  it('knows what a gift card and a credit need', async () => {
    const opened = await openRewards();
    const dialog = await add(opened, 'gift_card');
    put(dialog, 'Title', 'Card');
    put(dialog, 'Card codes begin with', 'toolong123');
    put(dialog, 'Can be undone for', '30');
    put(dialog, 'Runs out after', '20');
    await done(opened, dialog);
    expect(
      dialog.getByText('A gift card has room for 8 letters and digits before its own'),
    ).toBeDefined();
    expect(dialog.getByText('Must not be longer than the days it is good for')).toBeDefined();
  });

  it('switches what becomes of codes', async () => {
    const opened = await openRewards();
    const { user } = opened;
    await user.click(screen.getByRole('tab', { name: /^Settings/ }));
    await user.click(screen.getByLabelText('Give the points of codes back that ran out unused'));
    await user.click(
      screen.getByLabelText('Give points back where the order was smaller than the discount'),
    );
    await user.click(screen.getByLabelText('Put a new code into the cart at once'));
    expect((await save(opened)).settings).toEqual({
      ...offered.settings,
      return_expired_points: false,
      return_unused_value: false,
      apply_codes_at_once: true,
    });
  });
});
