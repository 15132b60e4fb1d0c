import {
  forgetPending,
  type Keeper,
  keepPending,
  recallPending,
} from '../model/pending-redemption.ts';
import { sendUntilKnown } from '../model/send-until-known.ts';
import { applyOnce } from './apply-to-cart.ts';
import type { Client } from './client.ts';
import { findAttributes } from './find-attributes.ts';
import { followScreen, placeScreen } from './open-screen.ts';
import { readPage } from './read-page.ts';
import { type Redeeming, replaceScreen, type Screen } from './screen.ts';
import { tellPage } from './tell-page.ts';

const keeperOf = ({ settings, latest }: Client): Keeper | null =>
  latest?.member ? { shop: settings.shop, memberId: latest.member.id } : null;

/** A ticket is drawn of what was made, and of nothing else. */
const tellRedeemed = ({ body }: Screen, id: string): void => {
  const isMade = findAttributes(body, 'class').some((one) => one['class'] === 'voucher');
  const [applied] = findAttributes(body, 'applies');
  if (isMade) tellPage('redeemed', { id, ...(applied && { code: applied['applies'] }) });
};

/**
 * Buys a reward. Safe to call again with the same request, after a reload too: the id makes it
 * one redemption. A refusal puts the balance back as it was.
 */
export const redeem = async (
  client: Client,
  { request, spends }: Omit<Redeeming, 'step'>,
): Promise<void> => {
  const keeper = keeperOf(client);
  if (keeper === null) return;
  keepPending(keeper, request);
  const screen = placeScreen(client, `redemption/${request.id}`);
  const redeeming: Redeeming = { request, spends, step: 'sending' };
  Object.assign(screen, { redeeming, failure: null, back: 'home?tab=codes' });
  const answer = await readPage(client, 'redemptions', {
    body: Object.fromEntries(Object.entries(request).map(([name, value]) => [name, String(value)])),
    spends,
    again: sendUntilKnown,
  });
  screen.isNew = true;
  if (!answer.ok) {
    screen.failure = answer.failure;
    const isRefused = answer.failure.kind === 'refused';
    redeeming.step = isRefused ? 'refused' : 'unreached';
    if (isRefused) {
      screen.back = 'home?tab=rewards';
      forgetPending(keeper);
    }
    return client.draw();
  }
  redeeming.step = null;
  replaceScreen(screen, answer.value);
  client.draw();
  if (!(await followScreen(client, screen))) return;
  forgetPending(keeper);
  tellRedeemed(screen, request.id);
  applyOnce(client, screen);
};

/** What was sent before a reload goes on: once, when it is known who they are. */
export const resumeRedeeming = (client: Client): void => {
  const keeper = client.isResumed ? null : keeperOf(client);
  if (keeper === null) return;
  client.isResumed = true;
  const request = recallPending(keeper);
  // Nobody knows here whether the balance has been charged for it already.
  if (request !== null) void redeem(client, { request, spends: 0 });
};

/** What may or may not have arrived is not sent again: the next reading tells. */
export const giveUpRedeeming = (client: Client, { redeeming }: Screen): void => {
  const keeper = redeeming?.step === 'unreached' ? keeperOf(client) : null;
  if (keeper !== null) forgetPending(keeper);
};
