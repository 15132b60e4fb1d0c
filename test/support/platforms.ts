import assert from 'node:assert/strict';
import { RetriableError } from '../../server/base/errors.ts';
import type { ReadSale } from '../../server/commerce/stripe/read-sale.ts';
import type { Commerce } from '../../server/commerce/commerce.ts';
import type { HistoryReader } from '../../server/commerce/history-reader.ts';
import type { Platform } from '../../server/domain/redemptions/platform-kinds.ts';

const answerNothing = () => Promise.reject(new RetriableError('Nobody is there.'));

const nowhere: Commerce = {
  readShop: answerNothing,
  issueBenefit: answerNothing,
  disableBenefit: answerNothing,
  readProducts: answerNothing,
  readTheme: answerNothing,
  publishStanding: answerNothing,
  publishCheckout: answerNothing,
  publishBranding: answerNothing,
  publishProgram: answerNothing,
};

/** A shop's platforms where only one of them can be reached. */
export function platformsOf(
  reached: Partial<Record<Platform, Commerce>>,
): Record<Platform, Commerce> {
  return { shopify: nowhere, stripe: nowhere, ...reached };
}

/** Takes whatever it is told of a member. */
export const takeStanding: Commerce['publishStanding'] = async () => ({ outcome: 'published' });

/** Stripe knows of no sale. */
export const noSales: ReadSale = async () => null;

export const noHistory: HistoryReader = {
  startBulk: answerNothing,
  readBulk: answerNothing,
  cancelBulk: answerNothing,
  downloadBulk: () => assert.fail('nobody has a history'),
  readRefunds: answerNothing,
  readScopes: answerNothing,
};
