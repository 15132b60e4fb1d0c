import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { program } from './sample-shop.ts';

async function openProgram() {
  const opened = openAdmin('/admin/program', { 'GET /program': program });
  await screen.findByText('A $42.00 order earns 42 points, spendable at once');
  return opened;
}

/** Replaces what stands in a field. */
function put(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

function choose(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

describe('the program', () => {
  it('says what the program means, and changes that with every key', async () => {
    await openProgram();
    expect(screen.getByText('500 points = $5.00 off')).toBeDefined();
    expect(screen.getByText('Every 100 points = $1.00 off, 100 to 5,000 at a time')).toBeDefined();
    put('Points', '3');
    put('For each', '2.00');
    choose('Can be spent', 'days');
    expect(
      screen.getByText('A $42.00 order earns 63 points, spendable after 14 days'),
    ).toBeDefined();
  });

  it('refuses bad input in the field and does not let it be saved', async () => {
    await openProgram();
    put('Points', '0');
    put('For each', '1,5');
    expect(screen.getByText('Must be at least 1')).toBeDefined();
    expect(screen.getByText('Use a decimal such as "12.50", without sign or spaces')).toBeDefined();
    expect(screen.getByText('2 fields need attention')).toBeDefined();
    const save = screen.getByRole('button', { name: 'Save draft' });
    expect(save.getAttribute('aria-disabled') ?? String(save.hasAttribute('disabled'))).toBe(
      'true',
    );
    expect(screen.queryByText(/order earns/)).toBeNull();
  });

  it('says before publishing what a new expiry does to points that members have', async () => {
    const { admin, user } = await openProgram();
    admin.on('PUT /program', {});
    expect(screen.getByText('Points expire never')).toBeDefined();
    choose('Points expire', 'per_lot');
    put('Good for', '0');
    expect(screen.getByText('Must be at least 1')).toBeDefined();
    put('Good for', '12');
    await user.click(screen.getByRole('button', { name: 'Review and publish' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText('Points expire: never → 12 months after they were earned'),
    ).toBeDefined();
    expect(
      dialog.getByText(
        /^Points that members have now will expire on \d+ \w+ \d{4} at the earliest/,
      ),
    ).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Not yet' }));
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() => expect(admin.sent('PUT /program')).toHaveLength(1));
    expect(admin.sent('PUT /program')[0]?.body).toMatchObject({
      expiry: { kind: 'per_lot', months: 12 },
    });
  });

  it('lets points expire on a day of the year, and refuses a day that no year has', async () => {
    await openProgram();
    choose('Points expire', 'fixed_day');
    choose('Month', '2');
    expect(screen.getByText('That month has 29 days at the most')).toBeDefined();
    put('Day', '28');
    put('Good for at least', '3');
    expect(
      screen.getByText(
        'Points expire at the end of 28 February each year, 3 months after they were earned at the earliest',
      ),
    ).toBeDefined();
  });

  it('lets points wait for the fulfilment of their order', async () => {
    await openProgram();
    choose('Can be spent', 'fulfilment');
    expect(
      screen.getByText('A $42.00 order earns 42 points, spendable when the order is fulfilled'),
    ).toBeDefined();
    expect(screen.queryByLabelText('Pending days')).toBeNull();
  });

  it('saves a draft of the whole document', async () => {
    const { admin, user } = await openProgram();
    admin.on('PUT /program', {});
    put('Points', '2');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() => expect(admin.toasts).toEqual(['Draft saved']));
    const { document } = program.live;
    expect(admin.sent('PUT /program')[0]?.body).toEqual({
      ...document,
      earning: { ...document.earning, rules: [{ ...document.earning.rules[0], points: 2 }] },
    });
    expect(admin.sent('POST /program/publish')).toHaveLength(0);
  });

  it('says in words what publishing changes, then saves and publishes', async () => {
    const { admin, user } = await openProgram();
    admin.on('PUT /program', {});
    admin.on('POST /program/publish', {});
    put('Points', '2');
    await user.click(screen.getByRole('button', { name: 'Review and publish' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Rate “spend”: 1 point per $1.00 → 2 points per $1.00')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(admin.toasts).toEqual(['Version 8 is live']));
    expect(admin.requests.filter(({ method }) => method !== 'GET').map(({ path }) => path)).toEqual(
      ['/program', '/program/publish'],
    );
  });

  it('shows what the server refuses in the field', async () => {
    const { admin, user } = await openProgram();
    admin.on('PUT /program', () =>
      problem(422, 'unprocessable', {
        errors: [{ path: 'earning.pending_days', message: 'No more than the return window' }],
      }),
    );
    choose('Can be spent', 'days');
    put('Pending days', '90');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    expect(await screen.findByText('No more than the return window')).toBeDefined();
  });

  it('takes a new reward only when the contract does', async () => {
    const { user } = await openProgram();
    await user.click(screen.getByRole('button', { name: 'Add variable amount' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText('Least points'), { target: { value: '150' } });
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    expect(dialog.getByText('Fill this in')).toBeDefined();
    expect(dialog.getByText('Must be a multiple of “Points per step”')).toBeDefined();
    fireEvent.change(dialog.getByLabelText('Least points'), { target: { value: '200' } });
    fireEvent.change(dialog.getByLabelText('Title'), { target: { value: 'Save what you like' } });
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    await screen.findByText('Save what you like');
    expect(screen.getByText(/^Reward “points-as-money” is new/)).toBeDefined();
  });

  it('removes a reward and can discard that', async () => {
    const { user } = await openProgram();
    await user.click(screen.getByRole('button', { name: 'Remove $5 off' }));
    expect(screen.getByText(/^Reward “five-off” is removed/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.getByText('500 points = $5.00 off')).toBeDefined();
    expect(screen.queryByText('Unsaved changes')).toBeNull();
  });

  it('asks before unsaved changes are left behind', async () => {
    const { user } = await openProgram();
    put('Points', '2');
    await user.click(screen.getByRole('link', { name: 'Members' }));
    await user.click(await screen.findByRole('button', { name: 'Stay' }));
    expect(window.location.pathname).toBe('/admin/program');
    await user.click(screen.getByRole('link', { name: 'Members' }));
    await user.click(await screen.findByRole('button', { name: 'Leave page' }));
    await waitFor(() => expect(window.location.pathname).toBe('/admin/members'));
  });

  it('brings in a document, and says where it is wrong', async () => {
    const { user } = await openProgram();
    // Polaris draws page actions twice, once hidden to measure them; without layout both are found.
    const actions = screen.getAllByRole('button', { name: 'View as JSON' });
    await user.click(actions.at(-1) ?? document.body);
    const dialog = within(await screen.findByRole('dialog'));
    const text = dialog.getByLabelText('Program document');
    fireEvent.change(text, { target: { value: '{ "joining": "explicit", ' } });
    await user.click(dialog.getByRole('button', { name: 'Use in the form' }));
    expect(dialog.getByText(/This is not JSON yet/)).toBeDefined();
    fireEvent.change(text, { target: { value: '{ "joining": "sometimes" }' } });
    await user.click(dialog.getByRole('button', { name: 'Use in the form' }));
    expect(dialog.getByText(/^joining: /)).toBeDefined();
    fireEvent.change(text, { target: { value: '{ "joining": "explicit" }' } });
    await user.click(dialog.getByRole('button', { name: 'Use in the form' }));
    expect(
      await screen.findByText('Joining: by themselves, as customers of the shop → by signing up'),
    ).toBeDefined();
  });
});
