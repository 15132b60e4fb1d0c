import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideReferral } from '../../../server/operations/referrals/decide-referral.ts';
import type { DrainDeps } from '../../../server/operations/settle-deliveries.ts';
import { resolveParked } from '../../../server/operations/resolve-parked.ts';
import { settleRedemption } from '../../../server/operations/settle-redemption.ts';
import { readRedemption } from '../../../server/store/redemptions.ts';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';
import { openDeps } from '../../support/shop.ts';
import { ReferralWorld } from './referral-world.ts';

let database: TestDatabase;
let deps: DrainDeps;

beforeAll(async () => {
  database = await freshDatabase();
  deps = openDeps(database.url);
});

afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const decide = (
  { shop, now }: ReferralWorld,
  referralId: string,
  decision: 'released' | 'rejected',
  own: DrainDeps = deps,
) => decideReferral(own, { shop, referralId, decision, note: null, by: 'Mona', now });

describe('staff’s word', () => {
  it('lets nobody in again whose mailbox has claimed anew since', async () => {
    const world = await ReferralWorld.open(deps);
    const first = await world.claim('bob+gift@gmail.com');
    await decide(world, first, 'rejected');
    const second = await world.claim('b.ob@gmail.com');
    expect(second).not.toBe(first);
    expect(await decide(world, first, 'released')).toMatchObject({ refused: 'referral_over' });
    expect(await world.referral(first)).toMatchObject({ state: 'rejected', decision: 'rejected' });
    expect(await world.referral(second)).toMatchObject({ state: 'claimed' });
  });

  it('ends the code of whom it rejects, though whoever said so died before that', async () => {
    const world = await ReferralWorld.open(deps);
    const id = await world.claim('bob@example.org');
    await world.codeOf(id);
    let transactions = 0;
    const dying: DrainDeps = {
      ...deps,
      db: {
        ...deps.db,
        async transaction(work) {
          transactions += 1;
          if (transactions > 1) throw new RangeError('the process has ended');
          return deps.db.transaction(work);
        },
      },
    };
    await expect(decide(world, id, 'rejected', dying)).rejects.toThrow('has ended');
    await decide(world, id, 'rejected');
    const { redemptionId } = await world.referral(id);
    const redemption = await readRedemption(deps.db, world.shop.shopId, redemptionId ?? '');
    expect(redemption?.ending).toBe('cancelled');
  });

  it.each(['the platform says so', 'staff has looked'])(
    'ends the code of whom it rejected, once it is known to exist: %s',
    async (how) => {
      const world = await ReferralWorld.open(deps);
      const id = await world.claim('bob@example.org');
      const redemptionId = (await world.referral(id)).redemptionId ?? '';
      const { shop, now } = world;
      const unclear = { news: 'unclear', detail: 'Nobody answered.' } as const;
      await settleRedemption(deps.db, { shop, redemptionId, news: unclear, now });
      await decide(world, id, 'rejected');
      if (how === 'staff has looked')
        await resolveParked(deps.db, {
          shop,
          redemptionId,
          answer: 'issued',
          note: 'It is there.',
          actor: { kind: 'staff', name: 'Mona' },
          now,
        });
      else await world.codeOf(id);
      const redemption = await readRedemption(deps.db, shop.shopId, redemptionId);
      expect(redemption).toMatchObject({ ending: 'cancelled', parked: null });
    },
  );
});
