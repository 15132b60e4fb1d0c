import type { Clock } from '../../base/clock.ts';
import { activityRequest, apiActivity } from '../../contract/api-activity.ts';
import type { MemberNamed } from '../../contract/api-member.ts';
import { identitiesOf } from '../../operations/person.ts';
import { recordActivity } from '../../operations/record-activity.ts';
import type { StoredActivity } from '../../store/activities.ts';
import type { Database, Tx } from '../../store/database.ts';
import { findMembers, readMember } from '../../store/members.ts';
import { readOccurredAt, refuseActivity, urlAmong } from '../present-activity.ts';
import { isMemberId } from './api-ids.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

interface Parts {
  db: Database;
  clock: Clock;
}

export function activityRoutes({ db, clock }: Parts): ApiRoute[] {
  return [
    apiRoute({
      method: 'post',
      path: '/activities',
      scope: 'activities:write',
      tag: 'Activities',
      summary: 'Tell what a member did',
      description:
        'Whatever earns points beside orders: a review, a visit, something of your own. What it gives is in the program, with its limits. Joining, birthdays and anniversaries are given without being told.',
      answers: {
        201: 'It was recorded and gave these points.',
        200: 'It had been told before: the first answer.',
        404: '`member_unknown`: nobody in the program has this identity.',
        409: '`idempotency_conflict`: another activity of this type has this external id.',
        422: '`activity_unknown`, `url_needed`, `activity_automatic`, `properties_invalid` (see `errors`), `tier_needed`, `segment_needed`, `limit_reached` or `too_soon`.',
      },
      in: { body: activityRequest },
      out: apiActivity,
      handler: async ({ caller, body }) => {
        const now = clock.now();
        const recorded = await recordActivity(db, {
          shop: caller.shop,
          findMember: (tx) => findNamed(tx, caller.shop.shopId, body.member),
          request: {
            type: body.type,
            url: urlAmong(body.properties),
            externalId: body.external_id,
            occurredAt: readOccurredAt(body.occurred_at, now),
            properties: body.properties,
            source: 'api',
            actor: caller.actor,
            note: null,
          },
          now,
        });
        if ('refused' in recorded) return refuseActivity(recorded);
        return { status: recorded.isNew ? 201 : 200, body: present(recorded.activity) };
      },
    }),
  ];
}

async function findNamed(tx: Tx, shopId: string, named: MemberNamed): Promise<string | null> {
  if (named.id !== undefined) {
    const member = isMemberId(named.id) ? await readMember(tx, shopId, named.id) : null;
    return member === null ? null : (member.mergedInto ?? member.memberId);
  }
  const identities = identitiesOf({
    customerId: named.customer_id ?? null,
    email: named.email ?? null,
    phone: named.phone ?? null,
    loyaltyId: named.loyalty_id ?? null,
    externalId: named.external_id ?? null,
    stripeCustomerId: named.stripe_customer_id ?? null,
  });
  const [memberId = null] = (await findMembers(tx, shopId, identities)).values();
  return memberId;
}

function present(activity: StoredActivity) {
  return {
    id: activity.activityId,
    member_id: activity.memberId,
    type: activity.type,
    external_id: activity.externalId,
    occurred_at: activity.occurredAt.toISOString(),
    points: activity.points,
    state: activity.refusal === null ? ('granted' as const) : ('refused' as const),
    reason: activity.refusal?.reason ?? null,
  };
}
