import { randomUUID } from 'node:crypto';
import { type Backend, jobDeps } from '../../server/backend.ts';
import { readPublicCode } from '../../server/domain/referrals/read-public-code.ts';
import { createJobHandlers } from '../../server/jobs/handlers.ts';
import { runDue } from '../../server/jobs/worker.ts';
import { drainInbox } from '../../server/operations/drain-inbox.ts';
import { fulfilReward } from '../../server/operations/fulfil-reward.ts';
import { redeemReward } from '../../server/operations/redeem-reward.ts';
import { advanceReferral } from '../../server/operations/referrals/advance-referral.ts';
import { claimReferral } from '../../server/operations/referrals/claim-referral.ts';
import { countClick, countShare } from '../../server/operations/referrals/count-visit.ts';
import { decideReferral } from '../../server/operations/referrals/decide-referral.ts';
import { readClaim } from '../../server/operations/referrals/read-claim.ts';
import { seeMember } from '../../server/operations/referrals/see-member.ts';
import { shareLink, showFirstName } from '../../server/operations/referrals/share-link.ts';
import { findMembers } from '../../server/store/members.ts';
import { listDueReferrals } from '../../server/store/due-referrals.ts';
import { readReferral } from '../../server/store/referrals.ts';
import type { Shop } from '../../server/store/shops.ts';
import type { HistoryDriver } from './demo-history.ts';
import type { ReferralDoors } from './demo-referrals.ts';
import type { Sandbox } from './start-sandbox.ts';

const staff = 'Robin Vale';
/** Referrals that one look finds due. */
const dueMax = 100;

interface Parts {
  backend: Backend;
  sandbox: Sandbox;
  shop: Shop;
}

/** The program's doors as the shop's people and staff use them, at the moment that the clock shows. */
export function openDoors(parts: Parts): Omit<HistoryDriver, 'clock' | 'shop'> {
  const { backend, sandbox, shop } = parts;
  const { clock, db } = backend;
  const deps = jobDeps(backend);
  const handlers = createJobHandlers(deps);
  return {
    referrals: openReferralDoors(parts),
    settle: async () => {
      // A day's messages travel together: that is what makes a year quick.
      sandbox.resume();
      await sandbox.settled();
      sandbox.pause();
      await drainInbox(deps, shop, clock);
      // The worker that asks what was sold does not run yet.
      await handlers.read_products({ shopId: shop.shopId }, { isLast: false });
      const due = await listDueReferrals(db, shop.shopId, { now: clock.now(), limit: dueMax });
      for (const { referralId } of due)
        await advanceReferral(deps, { shop, referralId, now: clock.now() });
    },
    redeem: async (customerId, wish) => {
      const memberId = await findMember(parts, customerId);
      if (memberId === null) return null;
      const redemptionId = randomUUID();
      const redemption = await redeemReward(db, {
        shop,
        request: {
          ...wish,
          redemptionId,
          memberId,
          createdBy: 'shopper',
          actor: { kind: 'shopper', name: null },
        },
        now: clock.now(),
      });
      if ('refused' in redemption) return null;
      // Vouchers are issued at once; a platform is asked for everything else.
      if (redemption.kind !== 'custom')
        await handlers.issue_discount({ shopId: shop.shopId, redemptionId }, { isLast: false });
      return { redemptionId, code: redemption.code };
    },
    handOver: async (redemptionId) => {
      const actor = { kind: 'staff', name: staff } as const;
      await fulfilReward(db, { shop, redemptionId, actor, now: clock.now() });
    },
    runDue: async () => {
      await runDue(deps, backend.databaseUrl);
    },
  };
}

async function findMember({ backend, shop }: Parts, customerId: string): Promise<string | null> {
  const wanted = { type: 'customer_id', value: customerId } as const;
  const known = await findMembers(backend.db, shop.shopId, [wanted]);
  return known.get(`customer_id:${customerId}`) ?? null;
}

/** The link of whoever signs in as this customer, as a path of our own pages; null: they have none. */
export async function readLinkCode(parts: Parts, customerId: string): Promise<string | null> {
  const { backend, shop } = parts;
  const memberId = await findMember(parts, customerId);
  if (memberId === null) return null;
  const step = { shopId: shop.shopId, memberId, now: backend.clock.now() };
  return (await shareLink(backend.db, step))?.publicCode ?? null;
}

function openReferralDoors(parts: Parts): ReferralDoors {
  const { backend, shop } = parts;
  const { clock, db } = backend;
  const { shopId } = shop;
  const deps = jobDeps(backend);
  const handlers = createJobHandlers(deps);
  /** The code is made, mailed and told at once, as a worker would. */
  const handOut = async (referralId: string): Promise<string | null> => {
    const redemptionId = (await readReferral(db, shopId, referralId))?.redemptionId ?? null;
    if (redemptionId === null) return null;
    await handlers.issue_discount({ shopId, redemptionId }, { isLast: false });
    await handlers.mail_offer({ shopId, referralId }, { isLast: false });
    return (await readClaim(db, { shopId, referralId, now: clock.now() }))?.code ?? null;
  };
  return {
    share: async (customerId, { browser, device, channel, isNamed }) => {
      const memberId = await findMember(parts, customerId);
      if (memberId === null) return null;
      const now = clock.now();
      const link = await shareLink(db, { shopId, memberId, now });
      if (link === null) return null;
      await showFirstName(db, { shopId, memberId, shows: isNamed, now });
      await seeMember(deps, { shop, memberId, traces: { ...browser, device }, now });
      await countShare(deps, { shop, memberId, channel, now });
      return { publicCode: link.publicCode, memberId };
    },
    open: async ({ memberId }, { browser, device, channel }) => {
      const traces = { ...browser, device };
      await countClick(deps, { shop, memberId, channel, traces, now: clock.now() });
    },
    claim: async ({ publicCode }, { browser, device, channel, email }) => {
      const claimed = await claimReferral(deps, {
        shop,
        code: readPublicCode(publicCode)?.code ?? '',
        email,
        channel,
        locale: 'en',
        traces: { ...browser, device },
        clickedAt: new Date(clock.now().getTime() - 360_000),
        viewerId: null,
        connectionId: null,
        now: clock.now(),
      });
      if (claimed.outcome !== 'made') return null;
      return { referralId: claimed.referralId, code: await handOut(claimed.referralId) };
    },
    decide: async (referralId, word) => {
      await decideReferral(deps, { shop, referralId, ...word, by: staff, now: clock.now() });
      return handOut(referralId);
    },
  };
}
