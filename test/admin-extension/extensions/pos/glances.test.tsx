import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as block from '../../../../admin-extension/extensions/pos/targets/customer-block.tsx';
import * as tile from '../../../../admin-extension/extensions/pos/targets/home-tile.tsx';
import { close, openTill, PosServer, refusal, run, said } from './fake-till.ts';

let server: PosServer;

beforeEach(() => {
  server = new PosServer();
  server.open();
});

afterEach(close);

const subheading = () => document.querySelector('s-tile')?.getAttribute('subheading');

it('the tile opens the modal, and tells what the customer of the sale has', async () => {
  const { api, cart, done } = openTill();
  run(tile, api);
  expect(subheading()).toBe('Scan a card or look for a member');
  cart.value = { ...cart.value, customer: { id: 301 } };
  await vi.waitFor(() => expect(subheading()).toBe('Maya Lin · 1,240 points'));
  document.querySelector('s-tile')?.dispatchEvent(new Event('click', { bubbles: true }));
  expect(done).toEqual(['modal']);
  const { customer: _gone, ...free } = cart.value;
  cart.value = free;
  await vi.waitFor(() => expect(subheading()).toBe('Scan a card or look for a member'));
});

it('a customer’s details tell what they have', async () => {
  run(block, openTill().api);
  await vi.waitFor(() => expect(said()).toContain('1,240 points'));
});

it('a customer’s details say nothing false where nobody can be reached', async () => {
  server.before = () => refusal(503, 'unavailable');
  run(block, openTill().api);
  expect(said()).toContain('Loading');
  await vi.waitFor(() => expect(said()).toContain('The program can’t be reached right now.'));
});

it('a customer’s details tell that they have not joined', async () => {
  const { api } = openTill();
  run(block, { ...api, customer: { id: 999 } });
  await vi.waitFor(() => expect(said()).toContain('Not a member'));
});
