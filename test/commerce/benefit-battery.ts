import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RetriableError } from '../../server/base/errors.ts';
import { canIssue, type Platform } from '../../server/domain/redemptions/platform-kinds.ts';
import { type BenefitCase, openCase } from './benefit-case.ts';
import type {
  BenefitFault,
  BenefitKind,
  BenefitStandIn,
  BenefitVariant,
} from './benefit-stand-in.ts';

/**
 * What every platform must keep, whatever goes wrong on the way to it. A platform joins with one file:
 * `describeBenefits('stripe', openStripeStandIn)`; what it has to open stands in `benefit-stand-in.ts`.
 */

const faultsBefore: readonly BenefitFault[] = ['request_lost', 'throttled', 'server_error'];
const faultsAfter: readonly BenefitFault[] = ['answer_lost', 'crashed'];

const kinds: readonly BenefitKind[] = [
  'amount_off',
  'percentage_off',
  'free_shipping',
  'free_product',
  'gift_card',
  'store_credit',
];

/** Codes whose limit Shopify's checkout keeps, by a function of ours. */
const capped: readonly BenefitVariant[] = [
  { kind: 'amount_off', isCapped: true },
  { kind: 'percentage_off', isCapped: true },
];

/** As many tries as a job makes before it gives up. */
const triesMax = 5;

export function describeBenefits(
  platform: Platform,
  openStandIn: () => Promise<BenefitStandIn>,
): void {
  let standIn: BenefitStandIn;

  beforeAll(async () => {
    standIn = await openStandIn();
  }, 120_000);

  afterAll(() => standIn.close());

  const plain = kinds.filter((kind) => canIssue(platform, kind)).map((kind) => ({ kind }));
  const variants: BenefitVariant[] = [...plain, ...(platform === 'shopify' ? capped : [])];
  for (const variant of variants) {
    const limit = variant.isCapped ? ' with a limit' : '';
    describe(`${platform}: ${variant.kind}${limit}`, () => {
      const open = async () => openCase(standIn, variant);
      describeIssuing(open, variant.kind);
      describeTakingBack(open);
    });
  }
}

function describeIssuing(open: () => Promise<BenefitCase>, kind: BenefitKind): void {
  it('is made', async () => {
    const one = await open();
    expect(await one.issue()).toMatchObject({ outcome: 'issued', discountId: expect.any(String) });
    expect(await one.count()).toEqual({ made: 1, standing: 1 });
  });

  it('is made once, however often the same order comes', async () => {
    const one = await open();
    const first = await one.issue();
    expect([await one.issue(), await one.issue()]).toEqual([first, first]);
    expect(await one.count()).toEqual({ made: 1, standing: 1 });
  });

  it.each(faultsBefore)('is made by the next try when nothing was done (%s)', async (fault) => {
    for await (const one of eachCall(open, 'callsThatMake', fault)) {
      await expect(one.issue()).rejects.toBeInstanceOf(RetriableError);
      expect(await one.count()).toEqual({ made: 0, standing: 0 });
      expect(await one.issue()).toMatchObject({ outcome: 'issued' });
      expect(await one.count()).toEqual({ made: 1, standing: 1 });
    }
  });

  it.each(faultsAfter)('is found by the next try when it was done (%s)', async (fault) => {
    for await (const one of eachCall(open, 'callsThatMake', fault)) {
      await expect(one.issue()).rejects.toBeInstanceOf(RetriableError);
      expect(await one.issue()).toMatchObject({ outcome: 'issued' });
      expect(await one.count()).toEqual({ made: 1, standing: 1 });
    }
  });

  it('is made once in any weather', async () => {
    const one = await open();
    for (const call of one.callsThatMake) {
      for (const fault of ['throttled', 'server_error', 'answer_lost'] as const)
        one.fail(fault, call);
    }
    const { answer, tries } = await untilAnswered(() => one.issue());
    expect(answer).toMatchObject({ outcome: 'issued' });
    expect(tries).toBeGreaterThan(1);
    expect(await one.count()).toEqual({ made: 1, standing: 1 });
  });

  it('is refused for good where the customer does not exist, and nothing is made', async () => {
    const one = await open();
    const outcome = await one.issue({ customerId: one.missingCustomerId });
    expect(outcome).toMatchObject({
      outcome: 'refused',
      code: expect.stringMatching(/^[a-z][a-z_]+$/),
      detail: expect.stringMatching(/\w.*\.$/),
    });
    expect(await one.count()).toEqual({ made: 0, standing: 0 });
  });

  if (kind === 'store_credit') return;
  it('is refused where somebody else has the code', async () => {
    const one = await open();
    await one.takeCode();
    expect(await one.issue()).toMatchObject({ outcome: 'refused', code: 'code_taken' });
    expect(await one.issue()).toMatchObject({ outcome: 'refused', code: 'code_taken' });
    expect(await one.count()).toEqual({ made: 0, standing: 0 });
  });
}

function describeTakingBack(open: () => Promise<BenefitCase>): void {
  it('is taken back untouched, and again is no other answer', async () => {
    const one = await open();
    await one.issue();
    expect(await one.takeBack()).toMatchObject({ outcome: 'disabled' });
    expect(await one.takeBack()).toMatchObject({ outcome: 'disabled' });
    expect(await one.count()).toEqual({ made: 1, standing: 0 });
  });

  it('is taken back where the answer that told its id was lost', async () => {
    const one = await open();
    await one.issue();
    one.forgetId();
    expect(await one.takeBack()).toMatchObject({ outcome: 'disabled' });
    expect(await one.count()).toEqual({ made: 1, standing: 0 });
  });

  it('is told to be used, whichever came first', async () => {
    const one = await open();
    await one.issue();
    await one.spend();
    expect(await one.takeBack()).toEqual({ outcome: 'used' });
    expect(await one.takeBack()).toEqual({ outcome: 'used' });
    expect(await one.count()).toEqual({ made: 1, standing: 0 });
  });

  it('is not to be found when no try has made it', async () => {
    const one = await open();
    for (const call of one.callsThatMake.slice(0, 1)) one.fail('request_lost', call);
    await expect(one.issue()).rejects.toBeInstanceOf(RetriableError);
    expect(await one.takeBack()).toEqual({ outcome: 'not_found' });
  });

  it.each([...faultsBefore, ...faultsAfter])('is taken back once after a %s', async (fault) => {
    for await (const one of eachCall(open, 'callsThatTakeBack', fault, (each) => each.issue())) {
      await expect(one.takeBack()).rejects.toBeInstanceOf(RetriableError);
      expect(await one.takeBack()).toMatchObject({ outcome: 'disabled' });
      expect(await one.count()).toEqual({ made: 1, standing: 0 });
    }
  });
}

/** A redemption for each call that changes the platform, and that call fails. */
async function* eachCall(
  open: () => Promise<BenefitCase>,
  which: 'callsThatMake' | 'callsThatTakeBack',
  fault: BenefitFault,
  prepare: (one: BenefitCase) => Promise<unknown> = async () => null,
): AsyncGenerator<BenefitCase> {
  const { length } = (await open())[which];
  expect(length).toBeGreaterThan(0);
  for (let at = 0; at < length; at += 1) {
    const one = await open();
    await prepare(one);
    one.fail(fault, one[which][at] ?? '');
    yield one;
  }
}

async function untilAnswered<Answer>(
  call: () => Promise<Answer>,
): Promise<{ answer: Answer; tries: number }> {
  for (let tries = 1; ; tries += 1) {
    try {
      return { answer: await call(), tries };
    } catch (cause) {
      if (!(cause instanceof RetriableError) || tries > triesMax * 2) throw cause;
    }
  }
}
