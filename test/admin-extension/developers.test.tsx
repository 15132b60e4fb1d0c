import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AdminApiKey } from '../../server/contract/admin-api-keys.ts';
import { lastDayOf } from '../../admin-extension/pages/developers/last-day.ts';
import { problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';
import { failedDelivery, program } from './sample-shop.ts';

const till: AdminApiKey = {
  id: 'a1b2c3d4e5f6',
  name: 'Till',
  scopes: ['members:read', 'redemptions:write'],
  state: 'active',
  created_at: '2026-11-01T10:00:00.000Z',
  created_by: 'Staff 77',
  expires_at: '2027-01-01T05:00:00.000Z',
  last_used_at: null,
  revoked_at: null,
};
const old: AdminApiKey = { ...till, id: 'old', name: 'Old till', state: 'revoked' };

const secret = `reg_1_${till.id}_${'5'.repeat(48)}`;
const calm = { waiting: 2, done: 18_422, failed: 0, ignored: 7 };

function openDevelopers(items: AdminApiKey[], more: Readonly<Record<string, object>> = {}) {
  return openAdmin('/admin/developers', {
    'GET /api-keys': { items },
    'GET /deliveries': { items: [], counts: calm, next_cursor: null },
    'GET /program': program,
    ...more,
  });
}

async function openCreate() {
  const opened = openDevelopers([]);
  await opened.user.click(await screen.findByRole('button', { name: 'Create a key' }));
  return { ...opened, dialog: within(await screen.findByRole('dialog')) };
}

describe('the API keys', () => {
  it('teach what a key is for while there is none', async () => {
    openDevelopers([]);
    await screen.findByText('No key yet');
    expect(screen.getByText(/with only the scopes that it needs/)).toBeDefined();
  });

  it('show what each may do, until when it works, and who made it', async () => {
    openDevelopers([till, old]);
    const [table] = await screen.findAllByRole('table', { name: /that work/ });
    const [, row] = within(table ?? document.body).getAllByRole('row');
    expect(row?.textContent).toContain('members:read, redemptions:write');
    expect(row?.textContent).toContain('by Staff 77');
    expect(row?.textContent).toContain('Dec 31, 2026');
    expect(row?.textContent).toContain('Never');
    expect(screen.getByText('Keys that no longer work')).toBeDefined();
    expect(screen.getByText('1 key')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Revoke Old till' })).toBeNull();
  });

  it('say in its field what a new one lacks, and send nothing', async () => {
    const { admin, user, dialog } = await openCreate();
    fireEvent.change(dialog.getByLabelText('Works until'), { target: { value: 'own' } });
    await user.click(dialog.getByRole('button', { name: 'Create the key' }));
    expect(dialog.getByText('Fill this in')).toBeDefined();
    expect(dialog.getByText('Choose what the key may do')).toBeDefined();
    expect(dialog.getByText('Choose the last day')).toBeDefined();
    expect(admin.sent('POST /api-keys')).toHaveLength(0);
  });

  it('show a new one this once, and nowhere after', async () => {
    const { admin, user, dialog } = await openCreate();
    admin.on('POST /api-keys', () => {
      admin.on('GET /api-keys', { items: [till] });
      return Response.json({ api_key: till, key: secret }, { status: 201 });
    });
    fireEvent.change(dialog.getByLabelText('Name'), { target: { value: 'Till' } });
    fireEvent.change(dialog.getByLabelText('Works until'), { target: { value: 'never' } });
    expect(dialog.getByText('Revoke it when it is no longer needed.')).toBeDefined();
    await user.click(dialog.getByRole('checkbox', { name: 'Read members' }));
    await user.click(dialog.getByRole('checkbox', { name: 'Redeem and cancel' }));
    await user.click(dialog.getByRole('button', { name: 'Create the key' }));
    await screen.findByText('It is shown only now');
    expect(screen.getByLabelText('API key').textContent).toBe(secret);
    expect(admin.sent('POST /api-keys')[0]?.body).toEqual({
      name: 'Till',
      scopes: ['members:read', 'redemptions:write'],
      expires_on: null,
    });
    await user.click(screen.getByRole('button', { name: 'I have kept it' }));
    await screen.findByRole('button', { name: 'Revoke Till' });
    expect(document.body.textContent).not.toContain(secret.slice(-48));
  });

  it('may do everything at one press, and the sentence of each scope stands with it', async () => {
    const { user, dialog } = await openCreate();
    expect(dialog.getAllByRole('checkbox')).toHaveLength(11);
    const write = dialog.getByRole('checkbox', { name: 'Change the program' });
    const described = write.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toMatch(/make it live/);
    await user.click(dialog.getByRole('button', { name: 'Choose everything' }));
    dialog.getAllByRole('checkbox').forEach((box) => expect(box).toHaveProperty('checked', true));
    await user.click(dialog.getByRole('button', { name: 'Choose nothing' }));
    dialog.getAllByRole('checkbox').forEach((box) => expect(box).toHaveProperty('checked', false));
  });

  it('keep what was typed when the server refuses it', async () => {
    const { admin, user, dialog } = await openCreate();
    admin.on('POST /api-keys', () =>
      problem(409, 'conflict', { title: 'Conflict', detail: 'A shop has 50 keys at most.' }),
    );
    fireEvent.change(dialog.getByLabelText('Name'), { target: { value: 'One more' } });
    await user.click(dialog.getByRole('button', { name: 'Choose everything' }));
    await user.click(dialog.getByRole('button', { name: 'Create the key' }));
    await screen.findByText('A shop has 50 keys at most.');
    expect(dialog.getByLabelText('Name')).toHaveProperty('value', 'One more');
  });

  it('are revoked after a question that says whether somebody uses them', async () => {
    const { admin, user } = openDevelopers([till]);
    admin.on(`POST /api-keys/${till.id}/revoke`, () => {
      admin.on('GET /api-keys', { items: [{ ...till, state: 'revoked' }] });
      return Response.json({ ...till, state: 'revoked' });
    });
    await user.click(await screen.findByRole('button', { name: 'Revoke Till' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('It was never used.')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'Revoke the key' }));
    await waitFor(() => expect(admin.toasts).toEqual(['Till is revoked']));
    await screen.findByText('No key yet');
  });
});

describe('how long a key works', () => {
  it.each([
    ['never', null],
    ['days30', '2027-01-01'],
    ['days90', '2027-03-02'],
    ['year', '2027-12-02'],
    ['own', '2026-12-24'],
  ] as const)('is counted from today (%s)', (end, day) => {
    expect(lastDayOf(end, '2026-12-02', '2026-12-24')).toBe(day);
  });

  it('takes the next day where a year later has no such day', () => {
    expect(lastDayOf('year', '2028-02-29', '')).toBe('2029-03-01');
  });
});

describe('the inbox at a glance', () => {
  it('names what failed first, and leads there', async () => {
    const { user } = openDevelopers([], {
      'GET /deliveries': {
        items: [failedDelivery],
        counts: { ...calm, failed: 1 },
        next_cursor: null,
      },
    });
    await screen.findByText(/line_items\[2\]\.price: expected a decimal/);
    expect(screen.getByText('18,422')).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'See what failed' }));
    expect(`${window.location.pathname}${window.location.search}`).toBe(
      '/admin/inbox?state=failed',
    );
    const back = await screen.findByRole('link', { name: 'Developers' });
    expect(back.getAttribute('aria-current')).toBe('page');
  });

  it('says so while all is well, and asks again when it could not load', async () => {
    const { admin, user } = openDevelopers([], {
      'GET /deliveries': () => problem(503, 'unavailable', { title: 'Away' }),
    });
    await screen.findByText('Away');
    admin.on('GET /deliveries', { items: [], counts: calm, next_cursor: null });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Nothing has failed.');
    expect(screen.queryByText('Away')).toBeNull();
  });
});

describe('the program as a file', () => {
  async function openBringIn(more: Readonly<Record<string, object>> = {}) {
    const opened = openDevelopers([], more);
    await opened.user.click(await screen.findByRole('button', { name: 'Bring in as draft' }));
    return { ...opened, dialog: within(await screen.findByRole('dialog')) };
  }
  const paste = (dialog: ReturnType<typeof within>, text: string) =>
    fireEvent.change(dialog.getByLabelText('Program document'), { target: { value: text } });

  it('is shown as it is live', async () => {
    openDevelopers([]);
    const block = await screen.findByLabelText(`Version ${program.live.version}`);
    expect(JSON.parse(block.textContent ?? '')).toEqual(program.live.document);
  });

  it('is taken as it is written, and opens as the draft', async () => {
    const { admin, user, dialog } = await openBringIn({ 'PUT /program': program });
    await user.click(dialog.getByRole('button', { name: 'Save as draft' }));
    expect(dialog.getByText(/Choose a file, or paste/)).toBeDefined();
    paste(dialog, '{"name": ');
    await user.click(dialog.getByRole('button', { name: 'Save as draft' }));
    expect(dialog.getByText(/not JSON yet/)).toBeDefined();
    expect(admin.sent('PUT /program')).toHaveLength(0);
    paste(dialog, '{"name": "Elsewhere"}');
    await user.click(dialog.getByRole('button', { name: 'Save as draft' }));
    await waitFor(() => expect(window.location.pathname).toBe('/admin/program'));
    expect(admin.sent('PUT /program')[0]?.body).toEqual({ name: 'Elsewhere' });
    expect(admin.toasts).toEqual(['The draft is saved']);
  });

  it('is refused whole, with every place that is wrong', async () => {
    const { user, dialog } = await openBringIn({
      'PUT /program': () =>
        problem(422, 'unprocessable', {
          title: 'Unprocessable',
          errors: [
            { path: 'earning.rules[0].points', message: 'must be at least 1' },
            { path: 'color', message: 'is not known' },
          ],
        }),
    });
    paste(dialog, '{}');
    await user.click(dialog.getByRole('button', { name: 'Save as draft' }));
    expect(await dialog.findByText('earning.rules.0.points')).toBeDefined();
    expect(dialog.getByText('color')).toBeDefined();
    expect(dialog.getByLabelText('Program document')).toHaveProperty('value', '{}');
  });

  it('warns of the draft that it would replace', async () => {
    const draft = {
      document: program.live.document,
      saved_at: '2026-11-20T10:00:00.000Z',
      saved_by: 'Dana Wells',
      warnings: [],
      changes: [],
    };
    const { dialog } = await openBringIn({ 'GET /program': { ...program, draft } });
    expect(dialog.getByText('It takes the place of a draft')).toBeDefined();
    expect(dialog.getByText(/Dana Wells/)).toBeDefined();
  });
});

it('leads to the description of the API on our own server', async () => {
  openDevelopers([]);
  const link = await screen.findByRole('link', { name: 'Open the OpenAPI document' });
  expect(link.getAttribute('href')).toBe(`${window.location.origin}/v1/openapi.json`);
});
