import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connectionCommands,
  connectStripeShop,
} from '../../server/commands/connection-commands.ts';
import type { Answer, Options } from '../../server/commands/command.ts';
import { readShopByDomain } from '../../server/store/shops.ts';
import { onePerDollar } from '../support/shop.ts';
import { openStripeShop, type StripeShop } from '../sandbox/open-stripe-shop.ts';

let one: StripeShop;

beforeAll(async () => {
  one = await openStripeShop(onePerDollar);
});

afterAll(() => one.close());

async function run(command: string, options: Options, files: string[] = []): Promise<Answer> {
  const found = connectionCommands[command];
  if (found === undefined) expect.fail(`there is no command ${command}`);
  return found(one.backend, options, files);
}

const items = async (shop: string) => (await run('connections list', { shop })).data;

describe('connections on the command line', () => {
  it('are listed, get a new token secret and are removed, without ever showing a key', async () => {
    const shop = one.shop.domain;
    const { connectionId } = one.connection;
    expect(await items(shop)).toEqual({
      items: [
        expect.objectContaining({ connection_id: connectionId, status: 'active', live: false }),
      ],
    });
    const replaced = await run('connections token', { shop }, [connectionId]);
    expect(replaced.data).toMatchObject({ token_secret: expect.stringMatching(/^rgts_/) });
    const removed = await run('connections remove', { shop }, [connectionId]);
    expect(removed.data).toEqual({ connection_id: connectionId, webhook_left: false });
    const said = JSON.stringify([await items(shop), removed]);
    expect(said).toContain('disconnected');
    expect(said).not.toContain(one.stripe.apiKey);
  });

  it('come back with another key as what they were', async () => {
    const shop = one.shop.domain;
    const added = await run('connections add', { shop, 'stripe-key': one.stripe.apiKey });
    expect(added.data).toMatchObject({
      connection_id: one.connection.connectionId,
      webhook_url: `${one.appUrl}/webhooks/stripe/${one.connection.connectionId}`,
      token_secret: null,
    });
  });

  it('are all that a shop without Shopify has', async () => {
    const options = {
      domain: 'Classes.example',
      'stripe-key': one.stripe.apiKey,
      'time-zone': 'Europe/Berlin',
      origin: ['https://classes.example'],
    };
    const connected = await connectStripeShop(one.backend, options);
    expect(connected.data).toMatchObject({
      domain: 'classes.example',
      token_secret: expect.stringMatching(/^rgts_/),
    });
    expect(await readShopByDomain(one.backend.db, 'classes.example')).toMatchObject({
      connectedBy: 'stripe',
      currency: 'USD',
      timeZone: 'Europe/Berlin',
      isDevelopment: true,
      accessToken: null,
    });
  });

  it('say which option is wrong', async () => {
    const shop = one.shop.domain;
    const noKey = { shop };
    const badOrigin = { shop, 'stripe-key': 'sk_test_x', origin: ['shop.example'] };
    const refused: [() => Promise<unknown>, RegExp][] = [
      [() => run('connections add', noKey), /^--stripe-key is wrong/],
      [() => run('connections add', { shop, 'stripe-key': 'sk_test_dead' }), /not take this key/],
      [() => run('connections add', badOrigin), /^--origin is wrong/],
      [() => run('connections remove', { shop }), /^Name the connection/],
      [() => run('connections remove', { shop }, ['1-nobody']), /no connection 1-nobody/],
      [
        () => connectStripeShop(one.backend, { domain: 'x', 'stripe-key': 'sk_test_x' }),
        /^--domain/,
      ],
    ];
    for (const [call, sentence] of refused) await expect(call()).rejects.toThrow(sentence);
  });
});
