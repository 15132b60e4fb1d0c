import type { Api } from '@shopify/ui-extensions/customer-account.page.render';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as target from '../../../../storefront-widget/extensions/account/targets/account-page.tsx';
import {
  button,
  close,
  type Faked,
  Keeping,
  live,
  open,
  press,
  said,
  speak,
  token,
} from '../support/fake-shopify.ts';
import { issued, json, LoyaltyServer, refusal } from '../support/loyalty-server.ts';

let server: LoyaltyServer;

beforeEach(() => {
  server = new LoyaltyServer();
  server.open();
});

afterEach(close);

const account = () =>
  ({
    i18n: speak('storefront-widget/extensions/account'),
    sessionToken: { get: () => Promise.resolve(token) },
    localization: {
      language: live({ isoCode: 'en' }),
      extensionLanguage: live({ isoCode: 'en' }),
      country: live(undefined),
    },
    storage: new Keeping(),
  }) satisfies Faked<Api>;

async function openPage(): Promise<void> {
  open(target, account());
  await vi.waitFor(() => expect(said()).toContain('1,240 beans'));
}

it('shows what there is, what is on its way and what runs out', async () => {
  const { page } = server;
  if (page.member !== null)
    page.member.tier = {
      basis: 'points_earned',
      current: null,
      next: null,
      keep: null,
      ladder: [],
    };
  await openPage();
  expect(said()).toContain('60 beans are on their way.');
  expect(said()).toContain('240 beans expire on Jan 2, 2027.');
  expect(said()).toContain('A mug760 beans to go');
});

it('redeems a reward and shows its code', async () => {
  await openPage();
  press('Use 1,200 beans for $12.00');
  await vi.waitFor(() => expect(said()).toContain('is yours. You find it among your codes.'));
  expect(document.querySelector('s-clipboard-item')?.getAttribute('text')).toBe('REG-NEW');
  expect(server.sent('/redemptions')[0]?.body).toMatchObject({ reward_id: 'slider', points: 1200 });
});

it('gives a code back at the second press', async () => {
  server.page.member?.redemptions.push(issued);
  await openPage();
  press('Give back for 500 beans');
  await vi.waitFor(() => button('Really give back? The code is gone then.'));
  expect(server.sent(`/redemptions/${issued.id}/cancel`)).toHaveLength(0);
  press('Really give back? The code is gone then.');
  await vi.waitFor(() => expect(said()).toContain('500 beans are back in your account.'));
  expect(said()).toContain('You have no open codes.');
});

it('sends once however often it is pressed', async () => {
  server.page.member?.redemptions.push(issued);
  await openPage();
  press('Give back for 500 beans');
  const again = 'Really give back? The code is gone then.';
  await vi.waitFor(() => press(again));
  button(again).dispatchEvent(new Event('click', { bubbles: true }));
  await vi.waitFor(() => expect(said()).toContain('500 beans are back in your account.'));
  expect(server.sent(`/redemptions/${issued.id}/cancel`)).toHaveLength(1);
});

it('says that points are back only once they are', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  server.page.member?.redemptions.push(issued);
  const still = { redemption: issued, balance: { available: 1240, pending: 60, held: 0 } };
  server.before = ({ path }) => (path.includes(`/${issued.id}`) ? json(200, still) : null);
  open(target, account());
  await vi.advanceTimersByTimeAsync(100);
  press('Give back for 500 beans');
  await vi.advanceTimersByTimeAsync(100);
  press('Really give back? The code is gone then.');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said()).not.toContain('back in your account');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said()).toContain('Then 500 beans return to your balance.');
  const used = { ...still, redemption: { ...issued, status: 'used' } };
  server.before = ({ path }) => (path.includes(`/${issued.id}`) ? json(200, used) : null);
  press('Give back for 500 beans');
  await vi.advanceTimersByTimeAsync(100);
  press('Really give back? The code is gone then.');
  await vi.advanceTimersByTimeAsync(100);
  expect(said()).toContain('This can’t be given back any more.');
});

it('says why a code can’t be given back any more', async () => {
  server.page.member?.redemptions.push(issued);
  server.before = ({ path }) => (path.endsWith('/cancel') ? refusal(409, 'used') : null);
  await openPage();
  press('Give back for 500 beans');
  await vi.waitFor(() => press('Really give back? The code is gone then.'));
  await vi.waitFor(() => expect(said()).toContain('Because.'));
});

it('tells the history with its reasons, and more of it when asked', async () => {
  await openPage();
  await vi.waitFor(() => expect(said()).toContain('Order #1001'));
  expect(said()).toContain('+80 beans');
  expect(said()).toContain('−500 beans');
  expect(document.querySelector('s-details')?.textContent).toContain(
    '80 dollars earn 1 bean each.',
  );
  press('Show earlier');
  await vi.waitFor(() => expect(server.asked.at(-1)?.query).toMatchObject({ cursor: '11' }));
});

it('does without the history as long as it can’t be had', async () => {
  server.before = ({ path }) => (path === '/history' ? refusal(503, 'unavailable') : null);
  await openPage();
  await vi.waitFor(() => expect(said()).toContain('Your points can’t be reached right now.'));
  server.before = () => null;
  press('Try again');
  await vi.waitFor(() => expect(said()).toContain('Order #1001'));
});
