import { z } from 'zod';
import { referralReport } from './admin-referrals.ts';
import { id, instant, money } from './primitives.ts';
import { referral, shareChannel } from './referral.ts';

/** Referrals of the public API, v1. */

const friendCounts = z.object({
  friends: z.int().meta({ description: 'Who claimed, or ordered by the link.' }),
  rewarded: z.int(),
  points: z.int().meta({ description: 'What the member was given for them.' }),
});

export const apiReferralLink = z
  .object({
    member_id: id,
    code: z.string().meta({ description: 'For life; what may follow `?ref=` in the shop.' }),
    link: z.string().meta({ description: '`?via=whatsapp` and the like say how it was shared.' }),
    stopped: z.boolean().meta({ description: 'Staff has stopped it: friends can’t use it.' }),
    shows_first_name: z.boolean().meta({ description: 'Whether friends are told who invites.' }),
  })
  .meta({
    id: 'ReferralLink',
    examples: [
      {
        member_id: '42',
        code: 'tavolumi-3',
        link: 'https://loyalty.example/r/tavolumi-3',
        stopped: false,
        shows_first_name: false,
      },
    ],
  });
export type ApiReferralLink = z.infer<typeof apiReferralLink>;

/** `GET /v1/members/{id}/referrals`. */
export const apiMemberReferrals = z
  .object({
    link: apiReferralLink
      .nullable()
      .meta({ description: 'Null: none was made yet, or the program has no referrals.' }),
    counts: friendCounts,
    items: z.array(referral).meta({ description: 'Whom they brought, newest first.' }),
    next_cursor: z.string().nullable(),
  })
  .meta({ id: 'MemberReferrals' });

/** `POST /v1/referrals`: what a friend does on the link's page, by a system that speaks for them. */
export const apiClaimRequest = z
  .strictObject({
    code: z.string().trim().min(1).max(80).meta({ example: 'tavolumi-3' }),
    email: z.string().trim().max(254).meta({ example: 'friend@example.com' }),
    channel: shareChannel
      .optional()
      .meta({ description: 'How the link came to them; left out, `link`.' }),
    locale: z
      .string()
      .regex(/^[a-z]{2}(-[A-Za-z]{2,4})?$/, 'a language such as "de" or "pt-BR"')
      .optional()
      .meta({ description: 'In which the mail with the code is written.' }),
  })
  .meta({ id: 'ClaimRequest' });

export const apiClaim = z
  .object({
    outcome: z.enum(['ready', 'making', 'waiting', 'no_code', 'over']).meta({
      description:
        '`ready`: `code` can be used; `making`: it is on its way, read the referral until it has a code; `waiting`: the shop looks at it first; `no_code`: what the friend gets needs none; `over`: it was used, or its time is over.',
    }),
    code: z.string().nullable(),
    expires_at: instant.nullable(),
    referral,
  })
  .meta({
    id: 'Claim',
    description: 'What became of a claim.',
  });

/** `GET /v1/reports/referrals`: each day with all that its row of the file has. */
export const apiReferralReport = referralReport
  .extend({
    days: z
      .array(
        z.object({
          day: z.iso.date(),
          shares: z.int(),
          clicks: z.int(),
          claims: z.int(),
          orders: z.int(),
          rewards: z.int(),
          revenue: money,
        }),
      )
      .meta({ description: 'Every day of the period, in the shop’s time zone.' }),
  })
  .meta({ id: 'ReferralReport' });
export type ApiReferralReport = z.infer<typeof apiReferralReport>;
