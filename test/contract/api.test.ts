import { expect, it } from 'vitest';
import type { z } from 'zod';
import { orderExplanation } from '../../server/contract/api-explanation.ts';
import { apiLedgerHealth } from '../../server/contract/api-health.ts';
import { adjustmentRequest, ledgerItem, ledgerQuery } from '../../server/contract/api-ledger.ts';
import { apiMember, joinRequest, memberQuery } from '../../server/contract/api-member.ts';
import {
  apiRedemption,
  apiReward,
  redemptionRequest,
} from '../../server/contract/api-redemption.ts';

const documented: Record<string, z.ZodType> = {
  apiMember,
  joinRequest,
  ledgerItem,
  adjustmentRequest,
  orderExplanation,
  apiReward,
  redemptionRequest,
  apiRedemption,
  apiLedgerHealth,
};

it.each(Object.entries(documented))('the example of %s has its shape', (_name, schema) => {
  const examples: unknown = schema.meta()?.examples;
  expect(examples).toHaveLength(1);
  for (const example of examples as unknown[])
    expect(schema.safeParse(example).error).toBeUndefined();
});

const isTaken = (query: object) => memberQuery.safeParse(query).success;

it('an identity is asked for by exactly one name', () => {
  expect(isTaken({ email: 'a@example.com' })).toBe(true);
  expect(isTaken({})).toBe(false);
  expect(isTaken({ email: 'a@example.com', phone: '+14155550100' })).toBe(false);
});

it('a page has fifty lines unless it says otherwise', () => {
  expect(ledgerQuery.parse({})).toEqual({ limit: 50 });
  expect(ledgerQuery.parse({ limit: '7', cursor: '41' })).toEqual({ limit: 7, cursor: '41' });
});
