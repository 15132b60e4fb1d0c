import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AdminConnection } from '../../server/contract/admin-connections.ts';
import { problem } from './fake-admin.ts';
import { openAdmin } from './open-admin.tsx';

const connection: AdminConnection = {
  id: '1-k3j9',
  platform: 'stripe',
  account_id: 'acct_1Qx',
  account_name: 'Northwind Online',
  live: true,
  status: 'active',
  origins: ['https://northwind.example'],
  webhook_url: 'https://regulars.example/webhooks/stripe/1-k3j9',
  webhook: 'registered',
  connected_at: '2026-11-20T10:00:00.000Z',
  disconnected_at: null,
};

const openChannels = (...items: AdminConnection[]) =>
  openAdmin('/admin/channels', { 'GET /connections': { items } });

async function openConnect(button = 'Connect Stripe', ...items: AdminConnection[]) {
  const opened = openChannels(...items);
  const [first] = await screen.findAllByRole('button', { name: button });
  await opened.user.click(first ?? document.body);
  return { ...opened, dialog: within(await screen.findByRole('dialog')) };
}

function put(scope: ReturnType<typeof within>, label: string, value: string) {
  fireEvent.change(scope.getByLabelText(label), { target: { value } });
}

describe('the sales channels', () => {
  it('teach what another channel is for while there is none', async () => {
    openChannels();
    await screen.findByText('Shopify is your only channel');
    expect(screen.queryByText('Let members in')).toBeNull();
  });

  it('show an account, whether it works, and how a server lets its customers in', async () => {
    openChannels(connection, {
      ...connection,
      id: '1-zz',
      account_name: '',
      live: false,
      webhook: 'missing',
      origins: [],
    });
    await screen.findByText('Stripe: Northwind Online');
    expect(screen.getByText('Live')).toBeDefined();
    expect(screen.getByText('Test mode')).toBeDefined();
    expect(screen.getByText('https://northwind.example')).toBeDefined();
    expect(screen.getByText('Stripe does not tell us about payments yet')).toBeDefined();
    const sample = screen.getByLabelText('Signing a customer token');
    expect(sample.textContent).toContain(".setIssuer('1-k3j9')");
    fireEvent.change(screen.getByLabelText('Account'), { target: { value: '1-zz' } });
    expect(sample.textContent).toContain(".setIssuer('1-zz')");
    const placing = screen.getByLabelText('Placing the widget').textContent;
    expect(placing).toContain(`data-proxy="${window.location.origin}/proxy"`);
    expect(placing).toContain('data-connection="1-zz"');
  });

  it('offer to try again when they could not load', async () => {
    const { admin, user } = openAdmin('/admin/channels', {
      'GET /connections': () => problem(503, 'unavailable', { title: 'Away' }),
    });
    await screen.findByText('Away');
    admin.on('GET /connections', { items: [connection] });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Stripe: Northwind Online');
    expect(screen.queryByText('Away')).toBeNull();
  });
});

describe('connecting Stripe', () => {
  it('says what the key must be allowed, and what is wrong with it', async () => {
    const { admin, user, dialog } = await openConnect();
    expect(dialog.getByText('Coupons and promotion codes: Write')).toBeDefined();
    put(dialog, 'Restricted key', 'pk_live_123');
    put(dialog, 'Websites with the widget', 'https://shop.example/cart');
    put(dialog, 'Signing secret', 'secret');
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    expect(dialog.getByText(/secret or restricted key of Stripe/)).toBeDefined();
    expect(dialog.getByText(/an origin such as https:\/\/shop\.example/)).toBeDefined();
    expect(dialog.getByText(/the signing secret of the webhook endpoint/)).toBeDefined();
    expect(admin.sent('POST /connections')).toHaveLength(0);
  });

  it('connects, shows the secret once, and then the account', async () => {
    const { admin, user, dialog } = await openConnect();
    admin.on('POST /connections', () => {
      admin.on('GET /connections', { items: [connection] });
      return Response.json({ connection, token_secret: 'c2VjcmV0' }, { status: 201 });
    });
    put(dialog, 'Restricted key', 'rk_live_abc');
    put(dialog, 'Websites with the widget', 'https://northwind.example, https://b.example');
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    await screen.findByText('It is shown only now');
    expect(screen.getByLabelText('Token secret').textContent).toBe('c2VjcmV0');
    expect(admin.sent('POST /connections')[0]?.body).toEqual({
      platform: 'stripe',
      api_key: 'rk_live_abc',
      origins: ['https://northwind.example', 'https://b.example'],
    });
    await user.click(screen.getByRole('button', { name: 'I have kept it' }));
    await screen.findByText('Stripe: Northwind Online');
    expect(screen.queryByText('c2VjcmV0')).toBeNull();
    expect(admin.toasts).toEqual(['Northwind Online is connected']);
  });

  it('keeps what was typed when Stripe refuses the key', async () => {
    const { admin, user, dialog } = await openConnect();
    admin.on('POST /connections', () =>
      problem(422, 'unprocessable', {
        title: 'Stripe refused the key',
        errors: [{ path: 'api_key', message: 'It may not read Checkout Sessions' }],
      }),
    );
    put(dialog, 'Restricted key', 'rk_live_abc');
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    await dialog.findByText('It may not read Checkout Sessions');
    expect(dialog.getByLabelText<HTMLInputElement>('Restricted key').value).toBe('rk_live_abc');
  });

  it('connects again with the websites that are there', async () => {
    const { admin, user, dialog } = await openConnect('Connect Northwind Online again', connection);
    admin.on('POST /connections', { connection, token_secret: null });
    put(dialog, 'Restricted key', 'rk_live_new');
    put(dialog, 'Signing secret', 'whsec_123');
    await user.click(dialog.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(admin.sent('POST /connections')[0]?.body).toEqual({
      platform: 'stripe',
      api_key: 'rk_live_new',
      webhook_secret: 'whsec_123',
      origins: ['https://northwind.example'],
    });
  });
});

describe('a connected account', () => {
  it('gets a new token secret after asking', async () => {
    const { admin, user } = openChannels(connection);
    admin.on('POST /connections/1-k3j9/token-secret', { token_secret: 'bmV3' });
    await user.click(await screen.findByRole('button', { name: /^New token secret/ }));
    expect(admin.sent('POST /connections/1-k3j9/token-secret')).toHaveLength(0);
    await user.click(await screen.findByRole('button', { name: 'Make a new one' }));
    expect((await screen.findByLabelText('Token secret')).textContent).toBe('bmV3');
  });

  it('is let go of after asking', async () => {
    const { admin, user } = openChannels(connection);
    admin.on('POST /connections/1-k3j9/disconnect', () => {
      const gone = {
        ...connection,
        status: 'disconnected',
        disconnected_at: '2026-11-21T10:00:00.000Z',
      };
      admin.on('GET /connections', { items: [gone] });
      return Response.json({});
    });
    await user.click(await screen.findByRole('button', { name: 'Disconnect Northwind Online' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Disconnect' }));
    await screen.findAllByText('Disconnected');
    expect(screen.queryByRole('button', { name: /^New token secret/ })).toBeNull();
    expect(screen.queryByText('Let members in')).toBeNull();
  });
});
