import { z } from 'zod';
import { AppError, assert } from '../../base/errors.ts';
import {
  type AdminReferralLink,
  adminReferralLink,
  adminReferrals,
  decideRequest,
  fraudTrial,
  referralQuery,
  referralReport,
  stopLinkRequest,
  tryFraudRequest,
} from '../../contract/admin-referrals.ts';
import { adminPaths } from '../../contract/paths.ts';
import { referral, type ReferralShown } from '../../contract/referral.ts';
import { statementQuery } from '../../contract/statement.ts';
import { fraudFromDocument } from '../../operations/program-from-document.ts';
import { decideReferral } from '../../operations/referrals/decide-referral.ts';
import { readReferralCard, readReferralPage } from '../../operations/referrals/list-referrals.ts';
import { reportReferrals } from '../../operations/referrals/report-referrals.ts';
import { readLinkStanding, stopLink } from '../../operations/referrals/stop-link.ts';
import { tryFraudTerms } from '../../operations/referrals/try-thresholds.ts';
import type { HashContact } from '../../operations/settlement.ts';
import { countForStaff } from '../../store/referral-lists.ts';
import { createRateLimit } from '../limit-rate.ts';
import { presentFraudTrial } from '../present-fraud-trial.ts';
import {
  presentLinkUrl,
  presentReferral,
  presentReferralCursor,
  referralCursor,
} from '../present-referral.ts';
import { presentReferralReport } from '../present-referral-report.ts';
import { refuse, type Route, routeFor } from '../route.ts';
import type { AdminDeps } from './admin-deps.ts';
import type { Staff } from './authenticate-staff.ts';
import { findMember } from './member-routes.ts';

/** A trial and a report look at every referral of a shop, and the editor asks again with every change. */
const trials = { burst: 10, perSecond: 1 };

const params = z.object({ id: z.uuid() });
const memberParams = z.object({ id: z.string().regex(/^\d{1,18}$/) });
const listQuery = referralQuery.extend({ cursor: referralCursor.optional() });
const route = routeFor<Staff>();

export interface ReferralDeps extends AdminDeps {
  hashContact: HashContact;
  /** Where members' links begin. */
  appUrl: string;
}

/** Whom members brought, what was seen of them, and what staff makes of it. */
export function listReferralRoutes(deps: ReferralDeps): Route<Staff>[] {
  // Names come before ids: `/referrals/report` is no referral.
  return [list(deps), ...listWholes(deps), readOne(deps), decide(deps), ...listLinks(deps)];
}

function list({ db }: ReferralDeps): Route<Staff> {
  return route({
    method: 'get',
    path: adminPaths.referrals,
    in: { query: listQuery },
    out: adminReferrals,
    handler: async ({ caller: { shop }, query }) => {
      const [{ items, next }, counts] = await Promise.all([
        readReferralPage(db, shop.shopId, {
          state: query.state ?? null,
          review: query.review === '1',
          member: query.member === undefined ? null : { id: query.member, as: 'either' },
          after: query.cursor ?? null,
          limit: query.limit,
        }),
        countForStaff(db, shop.shopId),
      ]);
      return {
        status: 200,
        body: {
          items: items.map((card) => presentReferral(card, shop)),
          next_cursor: presentReferralCursor(next),
          counts,
        },
      };
    },
  });
}

function listWholes({ db }: ReferralDeps): Route<Staff>[] {
  const limit = createRateLimit(trials);
  return [
    route({
      method: 'get',
      path: adminPaths.referralReport,
      in: { query: statementQuery },
      out: referralReport,
      handler: async ({ caller: { shop }, query }) => {
        limit(shop.shopId);
        const report = await reportReferrals(db, { shop, ...query });
        if ('refused' in report) return refuse(report);
        return { status: 200, body: presentReferralReport(report) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.tryFraud,
      in: { body: tryFraudRequest },
      out: fraudTrial,
      handler: async ({ caller: { shop }, body }) => {
        limit(shop.shopId);
        const fraud = fraudFromDocument(body.fraud);
        const trial = await tryFraudTerms(db, { shopId: shop.shopId, fraud });
        return { status: 200, body: presentFraudTrial(trial, shop) };
      },
    }),
  ];
}

function readOne(deps: ReferralDeps): Route<Staff> {
  return route({
    method: 'get',
    path: adminPaths.referral,
    in: { params },
    out: referral,
    handler: async ({ caller, params: { id } }) => ({
      status: 200,
      body: await show(deps, caller, id),
    }),
  });
}

function decide(deps: ReferralDeps): Route<Staff> {
  return route({
    method: 'post',
    path: adminPaths.decideReferral,
    in: { params, body: decideRequest },
    out: referral,
    handler: async ({ caller, params: { id }, body }) => {
      const decided = await decideReferral(deps, {
        shop: caller.shop,
        referralId: id,
        decision: body.decision,
        note: body.note ?? null,
        by: caller.name,
        now: deps.clock.now(),
      });
      if (decided === null) throw noSuchReferral();
      if ('refused' in decided) return refuse(decided, 409);
      return { status: 200, body: await show(deps, caller, id) };
    },
  });
}

async function show({ db }: ReferralDeps, { shop }: Staff, id: string): Promise<ReferralShown> {
  const card = await readReferralCard(db, shop.shopId, id);
  if (card === null) throw noSuchReferral();
  return presentReferral(card, shop);
}

function noSuchReferral(): AppError {
  return new AppError('not_found', 'There is no such referral.');
}

function listLinks(deps: ReferralDeps): Route<Staff>[] {
  const { db, clock } = deps;
  return [
    route({
      method: 'get',
      path: adminPaths.memberReferralLink,
      in: { params: memberParams },
      out: adminReferralLink,
      handler: async ({ caller, params: { id } }) => {
        const { member } = await findMember(deps, caller, id);
        return { status: 200, body: await presentLink(deps, caller, member.memberId) };
      },
    }),
    route({
      method: 'post',
      path: adminPaths.memberReferralLink,
      in: { params: memberParams, body: stopLinkRequest },
      out: adminReferralLink,
      handler: async ({ caller, params: { id }, body: { stopped } }) => {
        const { memberId } = (await findMember(deps, caller, id)).member;
        const { shopId } = caller.shop;
        await stopLink(db, { shopId, memberId, stopped, by: caller.name, now: clock.now() });
        return { status: 200, body: await presentLink(deps, caller, memberId) };
      },
    }),
  ];
}

async function presentLink(
  { db, appUrl }: ReferralDeps,
  { shop }: Staff,
  memberId: string,
): Promise<AdminReferralLink> {
  const link = await readLinkStanding(db, { shopId: shop.shopId, memberId });
  assert(link !== null, 'a member that was found has a link or none');
  return {
    code: link.publicCode,
    link: link.publicCode === null ? null : presentLinkUrl(appUrl, link.publicCode),
    stopped: link.isStopped,
    shows_first_name: link.showsFirstName,
    counts: link.counts,
    brought_by:
      link.broughtBy === null
        ? null
        : {
            referral_id: link.broughtBy.referralId,
            state: link.broughtBy.state,
            member: { id: link.broughtBy.advocateId, name: link.broughtBy.name },
          },
  };
}
