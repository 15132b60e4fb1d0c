import { applyCode, type CartOutcome } from '../model/apply-code.ts';
import type { Client } from './client.ts';
import { findAttributes } from './find-attributes.ts';
import { say } from './say.ts';
import type { Screen } from './screen.ts';

/** What became of it, in words. */
const describe = (client: Client, result: CartOutcome): string => {
  switch (result.outcome) {
    case 'applied':
    case 'waiting':
      return say(client, result.outcome);
    case 'refused':
      return result.reason ?? say(client, 'notApplicable');
    case 'failed':
      return say(client, result.link === null ? 'typeIt' : 'applyFailed');
  }
};

/** Puts a code into the cart and says whether it counts; where that fails, a link does it. */
export const applyToCart = async (
  client: Client,
  { carts, told }: Screen,
  { code, of }: { readonly code: string; readonly of: unknown },
): Promise<void> => {
  if (carts.get(code) === 'applying') return;
  carts.set(code, 'applying');
  client.draw();
  const result = await applyCode(client.cart, code);
  carts.set(code, result);
  told.set(of, describe(client, result));
  client.draw();
};

/**
 * Where the shop wants it, a new code goes into the cart by itself: once, when it has been made, so
 * that a code which the shopper takes out again stays out.
 */
export const applyOnce = (client: Client, screen: Screen): void => {
  const code = findAttributes(screen.body, 'appliesOnce')[0]?.['appliesOnce'];
  const of = findAttributes(screen.body, 'applies').find((one) => one['applies'] === code)?.['of'];
  if (code !== undefined) void applyToCart(client, screen, { code: String(code), of });
};
