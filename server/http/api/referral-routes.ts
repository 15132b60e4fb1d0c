import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import type { Encryption } from '../../base/encryption.ts';
import { AppError, assert } from '../../base/errors.ts';
import {
  apiClaim,
  apiClaimRequest,
  apiMemberReferrals,
  type ApiReferralLink,
  apiReferralLink,
  apiReferralReport,
} from '../../contract/api-referral.ts';
import { pageSizeMax } from '../../contract/primitives.ts';
import { referral } from '../../contract/referral.ts';
import { statementQuery } from '../../contract/statement.ts';
import { readPublicCode } from '../../domain/referrals/read-public-code.ts';
import { claimReferral, type ClaimResult } from '../../operations/referrals/claim-referral.ts';
import { readReferralCard, readReferralPage } from '../../operations/referrals/list-referrals.ts';
import { readClaim } from '../../operations/referrals/read-claim.ts';
import { reportReferrals } from '../../operations/referrals/report-referrals.ts';
import { shareLink } from '../../operations/referrals/share-link.ts';
import { readLinkStanding } from '../../operations/referrals/stop-link.ts';
import type { HashContact } from '../../operations/settlement.ts';
import type { Database } from '../../store/database.ts';
import {
  presentLinkUrl,
  presentReferral,
  presentReferralCursor,
  referralCursor,
} from '../present-referral.ts';
import { presentApiReport, presentReportCsv } from '../present-referral-report.ts';
import { refuse, type Refused } from '../route.ts';
import { memberParams, noSuchMember, referralParams } from './api-ids.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

interface Parts {
  db: Database;
  hashContact: HashContact;
  encryption: Encryption;
  clock: Clock;
  /** Where members' links begin. */
  appUrl: string;
}

const localeByDefault = 'en';

export function referralRoutes(parts: Parts): ApiRoute[] {
  return [listOfMember(parts), makeLink(parts), readOne(parts), claim(parts), report(parts)];
}

function listOfMember({ db, appUrl }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/members/:id/referrals',
    scope: 'members:read',
    tag: 'Referrals',
    summary: 'List whom a member brought',
    description: 'Their link, how many friends came by it, and each friend’s way, newest first.',
    answers: { 200: 'The link, the counts and a page of referrals.' },
    in: {
      params: memberParams,
      query: z.strictObject({
        cursor: referralCursor.optional(),
        limit: z.coerce.number().int().min(1).max(pageSizeMax).default(50),
      }),
    },
    out: apiMemberReferrals,
    handler: async ({ caller: { shop }, params: { id: memberId }, query }) => {
      const { shopId } = shop;
      const link = await readLinkStanding(db, { shopId, memberId });
      if (link === null) throw noSuchMember(memberId);
      const { items, next } = await readReferralPage(db, shopId, {
        state: null,
        review: false,
        member: { id: memberId, as: 'advocate' },
        after: query.cursor ?? null,
        limit: query.limit,
      });
      const code = link.publicCode;
      return {
        status: 200,
        body: {
          link: code === null ? null : presentLink({ ...link, memberId, publicCode: code }, appUrl),
          counts: link.counts,
          items: items.map((card) => presentReferral(card, shop)),
          next_cursor: presentReferralCursor(next),
        },
      };
    },
  });
}

function makeLink({ db, clock, appUrl }: Parts): ApiRoute {
  return apiRoute({
    method: 'post',
    path: '/members/:id/referral-link',
    scope: 'members:write',
    tag: 'Referrals',
    summary: 'Give a member their link',
    description: 'It is made the first time and theirs for life: asked again it is the same.',
    answers: {
      200: 'The link.',
      422: '`no_referrals`: the live program has none; `member_unknown`: they are no member any more.',
    },
    in: { params: memberParams, body: z.strictObject({}) },
    out: apiReferralLink,
    handler: async ({ caller: { shop }, params: { id: memberId } }) => {
      const { shopId } = shop;
      const standing = await readLinkStanding(db, { shopId, memberId });
      if (standing === null) throw noSuchMember(memberId);
      if (!standing.hasReferrals)
        return refuse({
          refused: 'no_referrals',
          detail: 'The live program has no referrals.',
        });
      const link = await shareLink(db, { shopId, memberId, now: clock.now() });
      if (link === null)
        return refuse({ refused: 'member_unknown', detail: 'They are no member any more.' });
      return { status: 200, body: presentLink(link, appUrl) };
    },
  });
}

function presentLink(
  link: { memberId: string; publicCode: string; isStopped: boolean; showsFirstName: boolean },
  appUrl: string,
): ApiReferralLink {
  return {
    member_id: link.memberId,
    code: link.publicCode,
    link: presentLinkUrl(appUrl, link.publicCode),
    stopped: link.isStopped,
    shows_first_name: link.showsFirstName,
  };
}

function readOne({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/referrals/:id',
    scope: 'members:read',
    tag: 'Referrals',
    summary: 'Read a referral',
    description:
      'Every step with its time, why it is where it is, and the signs that were found with what each weighs now. The friend is told by a hint of their e-mail alone.',
    answers: { 200: 'The referral.' },
    in: { params: referralParams },
    out: referral,
    handler: async ({ caller: { shop }, params: { id } }) => {
      const card = await readReferralCard(db, shop.shopId, id);
      if (card === null) throw new AppError('not_found', `There is no referral ${id}.`);
      return { status: 200, body: presentReferral(card, shop) };
    },
  });
}

function claim(parts: Parts): ApiRoute {
  const { db, clock } = parts;
  return apiRoute({
    method: 'post',
    path: '/referrals',
    scope: 'members:write',
    tag: 'Referrals',
    summary: 'Claim for a friend',
    description:
      'What a friend does on the page of a link, by a system that speaks for them. The same e-mail on the same link again is the same claim.',
    answers: {
      201: 'The claim.',
      404: '`link_unknown`: nobody’s code, or staff has stopped it.',
      422: '`existing_customer`: the offer is for new ones; `own_link`: the member’s own e-mail; `taken`: this e-mail has followed another link; `email_invalid`.',
    },
    in: { body: apiClaimRequest },
    out: apiClaim,
    handler: async ({ caller: { shop }, body }) => {
      const now = clock.now();
      const code = readPublicCode(body.code);
      const made: ClaimResult =
        code === null || code.shopId !== shop.shopId
          ? { outcome: 'not_found' }
          : await claimReferral(parts, {
              shop,
              code: code.code,
              email: body.email,
              channel: body.channel ?? null,
              locale: body.locale ?? localeByDefault,
              traces: { device: null, ip: null, userAgent: null, acceptLanguage: null },
              clickedAt: null,
              viewerId: null,
              connectionId: null,
              now,
            });
      if (made.outcome !== 'made') return refuseClaim(made.outcome);
      const of = { shopId: shop.shopId, referralId: made.referralId };
      const [told, card] = await Promise.all([
        readClaim(db, { ...of, now }),
        readReferralCard(db, of.shopId, of.referralId),
      ]);
      assert(told !== null && card !== null, 'a claim that was made can be read');
      return {
        status: 201,
        body: {
          outcome: told.outcome,
          code: told.code,
          expires_at: told.expiresAt?.toISOString() ?? null,
          referral: presentReferral(card, shop),
        },
      };
    },
  });
}

const refusals = {
  not_found: 'Nobody has this code, or their link was stopped.',
  existing_customer: 'Whoever has this e-mail has bought here before: the offer is for new ones.',
  own_link: 'This is the e-mail of the member whose link it is.',
  taken: 'This e-mail has followed another member’s link already.',
  email_invalid: 'This is no e-mail address.',
} as const;

function refuseClaim(outcome: keyof typeof refusals): Refused {
  const detail = refusals[outcome];
  return outcome === 'not_found'
    ? refuse({ refused: 'link_unknown', detail }, 404)
    : refuse({ refused: outcome, detail });
}

function report({ db }: Parts): ApiRoute {
  return apiRoute({
    method: 'get',
    path: '/reports/referrals',
    scope: 'reports:read',
    tag: 'Reports',
    summary: 'Report what referrals brought',
    description:
      'For a period of days in the shop’s time zone, five years at the most: shares, clicks, claims, orders and rewards, each on the day on which it happened; by channel; the twenty best advocates; revenue and cost. With `Accept: text/csv` a file with a row for each day.',
    answers: {
      200: 'The report.',
      422: '`period_backwards`, `period_too_long`: choose another period, as `detail` says.',
    },
    in: { query: statementQuery },
    out: apiReferralReport,
    csv: presentReportCsv,
    handler: async ({ caller: { shop }, query }) => {
      const told = await reportReferrals(db, { shop, ...query });
      if ('refused' in told) return refuse(told);
      return { status: 200, body: presentApiReport(told) };
    },
  });
}
