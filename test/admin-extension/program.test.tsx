import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { program } from './sample-shop.ts';

const { document } = program.live;

/** The program as it is once `document` was saved as the draft. */
const withDraft = (draft: object, changes: readonly string[]) => ({
  ...program,
  draft: {
    document: { ...document, ...draft },
    saved_at: '2026-11-21T10:00:00.000Z',
    saved_by: 'Dana Wells',
    changes,
    warnings: [],
  },
});

async function openProgram(section = 'earning') {
  const opened = openAdmin(`/admin/program?section=${section}`, {
    'GET /program': program,
    'GET /program/backtests': { items: [] },
    'GET /segments': { items: [], total: 0 },
    'GET /tiers': { ladder: null },
  });
  await screen.findByText('Points of an order can be spent at once');
  return opened;
}

/** Replaces what stands in a field. */
function put(
  label: string,
  value: string,
  within_: { getByLabelText: typeof screen.getByLabelText } = screen,
) {
  fireEvent.change(within_.getByLabelText(label), { target: { value } });
}

/** Opens the dialog of the sample's one rule. */
async function openRule(user: Awaited<ReturnType<typeof openProgram>>['user']) {
  await user.click(screen.getByRole('button', { name: 'Edit rule spend' }));
  return within(await screen.findByRole('dialog'));
}

describe('the program', () => {
  it('says what the program means, and changes that with every edit', async () => {
    const { user } = await openProgram();
    expect(screen.getByText('500 points = $5.00 off')).toBeDefined();
    const dialog = await openRule(user);
    put('Points', '3', dialog);
    put('For each', '2.00', dialog);
    expect(dialog.getByText('3 points for each $2.00')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    put('Can be spent', 'days');
    expect(await screen.findByText('Points of an order can be spent after 14 days')).toBeDefined();
  });

  it('refuses bad input in the field of its dialog', async () => {
    const { user } = await openProgram();
    const dialog = await openRule(user);
    put('Points', '0', dialog);
    put('For each', '1,5', dialog);
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    expect(dialog.getByText('Must be at least 1')).toBeDefined();
    expect(dialog.getByText('Use a decimal such as "12.50", without sign or spaces')).toBeDefined();
  });

  it('does not let a wrong field be saved, and leads to it from every section', async () => {
    const { user } = await openProgram('settings');
    put('Points expire', 'per_lot');
    put('Good for', '0');
    expect(screen.getByText('1 field needs attention')).toBeDefined();
    const save = screen.getByRole('button', { name: 'Save draft' });
    expect(save.getAttribute('aria-disabled') ?? String(save.hasAttribute('disabled'))).toBe(
      'true',
    );
    await user.click(screen.getByRole('tab', { name: /^Rewards/ }));
    await user.click(screen.getByRole('button', { name: 'Settings, months' }));
    expect(screen.getByLabelText('Good for')).toBeDefined();
  });

  it('lets points expire on a day of the year, and refuses a day that no year has', async () => {
    await openProgram('settings');
    put('Points expire', 'fixed_day');
    put('Month', '2');
    expect(screen.getAllByText(/That month has 29 days at the most/)).not.toHaveLength(0);
    put('Day', '28');
    put('Good for at least', '3');
    expect(
      screen.getByText(
        'Points expire at the end of 28 February each year, 3 months after they were earned at the earliest',
      ),
    ).toBeDefined();
  });

  it('lets points wait for some days, and keeps the field while a zero is typed', async () => {
    await openProgram();
    put('Can be spent', 'days');
    put('Pending days', '0');
    put('Pending days', '7');
    expect(screen.getByText('Points of an order can be spent after 7 days')).toBeDefined();
    put('Can be spent', 'fulfilment');
    expect(
      screen.getByText('Points of an order can be spent when the order is fulfilled'),
    ).toBeDefined();
    expect(screen.queryByLabelText('Pending days')).toBeNull();
  });

  it('saves, then says in words what publishing changes and does, then publishes', async () => {
    const { admin, user } = await openProgram('settings');
    const changes = ['Points expire: never → 12 months after they were earned'];
    admin.on('PUT /program', () => {
      admin.on('GET /program', withDraft({ expiry: { kind: 'per_lot', months: 12 } }, changes));
      return Response.json({});
    });
    admin.on('POST /program/publish', {});
    put('Points expire', 'per_lot');
    await user.click(screen.getByRole('button', { name: 'Review and publish' }));
    const dialog = within(await screen.findByRole('dialog'));
    const items = within(await dialog.findByRole('list', { name: 'Changes: Settings' }));
    expect(items.getByText('never').tagName).toBe('DEL');
    expect(items.getByText('12 months after they were earned').tagName).toBe('INS');
    expect(
      dialog.getByText(
        /^Points that members have now will expire on \d+ \w+ \d{4} at the earliest/,
      ),
    ).toBeDefined();
    expect(await dialog.findByText(/This draft was never tried on the past/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(admin.toasts).toEqual(['Version 8 is live']));
    expect(admin.sent('PUT /program')[0]?.body).toEqual({
      ...document,
      expiry: { kind: 'per_lot', months: 12 },
    });
    expect(admin.sent('POST /program/publish')).toHaveLength(1);
  });

  it('shows what the server refuses in the field', async () => {
    const { admin, user } = await openProgram();
    admin.on('PUT /program', () =>
      problem(422, 'unprocessable', {
        errors: [{ path: 'earning.pending_days', message: 'No more than the return window' }],
      }),
    );
    put('Can be spent', 'days');
    put('Pending days', '90');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    expect(await screen.findAllByText(/No more than the return window/)).toHaveLength(2);
  });

  it('takes a new reward only when the contract does', async () => {
    const { user } = await openProgram('rewards');
    await user.click(screen.getByRole('button', { name: 'Add reward' }));
    await user.click(await screen.findByRole('button', { name: /^Variable amount off/ }));
    const dialog = within(await screen.findByRole('dialog'));
    put('Least points', '150', dialog);
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    expect(dialog.getByText('Fill this in')).toBeDefined();
    expect(dialog.getByText('Must be a multiple of “Points per step”')).toBeDefined();
    put('Least points', '200', dialog);
    put('Title', 'Save what you like', dialog);
    await user.click(dialog.getByRole('button', { name: 'Done' }));
    await screen.findByRole('heading', { name: 'Save what you like' });
  });

  it('removes a reward and can discard that', async () => {
    const { user } = await openProgram('rewards');
    await user.click(screen.getByRole('button', { name: 'Remove $5 off' }));
    // What is removed stands among the changes alone.
    expect(screen.getByText('500 points = $5.00 off').tagName).toBe('DEL');
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.getAllByText('500 points = $5.00 off')).not.toHaveLength(0);
    expect(screen.queryByText('Unsaved changes')).toBeNull();
  });

  it('asks before unsaved changes are left behind', async () => {
    const { user } = await openProgram('settings');
    put('Points expire', 'per_lot');
    await user.click(screen.getByRole('link', { name: 'Members' }));
    await user.click(await screen.findByRole('button', { name: 'Stay' }));
    expect(window.location.pathname).toBe('/admin/program');
    await user.click(screen.getByRole('link', { name: 'Members' }));
    await user.click(await screen.findByRole('button', { name: 'Leave page' }));
    await waitFor(() => expect(window.location.pathname).toBe('/admin/members'));
  });

  it('throws a draft away when that is meant', async () => {
    const { admin, user } = openAdmin('/admin/program', {
      'GET /program': withDraft({ joining: 'explicit' }, ['Joining: …']),
    });
    admin.on('DELETE /program/draft', () => {
      admin.on('GET /program', program);
      return Response.json({});
    });
    await user.click(await screen.findByRole('button', { name: 'Throw the draft away' }));
    await user.click(await screen.findByRole('button', { name: 'Throw it away' }));
    await waitFor(() => expect(screen.queryByText(/This is a draft/)).toBeNull());
  });

  it('brings in a document, and says where it is wrong', async () => {
    const { user } = await openProgram();
    // Polaris draws page actions twice, once hidden to measure them; without layout both are found.
    const actions = screen.getAllByRole('button', { name: 'View as JSON' });
    await user.click(actions.at(-1) ?? globalThis.document.body);
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
    expect(await screen.findByText('Orders earn nothing yet')).toBeDefined();
  });
});
