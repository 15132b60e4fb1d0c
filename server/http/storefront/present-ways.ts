import type { StorefrontMember, StorefrontWayToEarn } from '../../contract/storefront.ts';
import { urlOf } from '../../domain/activities/activity.ts';
import type { EarningRule, PerAmountRule } from '../../domain/program/earning-rule.ts';
import { isClaimable } from '../../operations/claim-activity.ts';
import type { ActivityWay, WaysToEarn } from '../../operations/read-ways.ts';
import { birthdayChangeableOn } from '../../operations/save-own-profile.ts';
import type { Profile } from '../../store/profiles.ts';
import { presentMoney } from '../present-money.ts';

export function presentWays({ activities, rules, tierId }: WaysToEarn): StorefrontWayToEarn[] {
  return [
    ...activities.map(presentActivity),
    ...rules.flatMap((rule) => presentRule(rule, tierId)),
  ];
}

function presentActivity({ rule, isDone, nextAt }: ActivityWay): StorefrontWayToEarn {
  const shown = {
    points: rule.points,
    title: rule.title,
    url: urlOf(rule),
    done: isDone,
    next_at: nextAt?.toISOString() ?? null,
    can_claim: isClaimable(rule),
  };
  return rule.type === 'custom'
    ? { kind: rule.type, id: rule.id, per: rule.pointsPer, ...shown }
    : { kind: rule.type, ...shown };
}

function presentRule(rule: EarningRule, tierId: string | null): StorefrontWayToEarn[] {
  const selected = isSelective(rule);
  switch (rule.kind) {
    case 'per_amount': {
      const { points, per } = ownRate(rule, tierId);
      return [{ kind: rule.kind, points, selected, per: presentMoney(per) }];
    }
    case 'per_order':
    case 'product_points':
      return [{ kind: rule.kind, points: rule.points, selected }];
    case 'product_multiplier':
      return [{ kind: rule.kind, points: 0, selected, multiplier: rule.multiplierPercent / 100 }];
    case 'nth_order': {
      const { kind, points, nth, repeats } = rule;
      return [{ kind, points, selected, nth, repeats }];
    }
    case 'spend_goal': {
      const { kind, points, goal, repeats } = rule;
      return [{ kind, points, selected, goal: presentMoney(goal), repeats }];
    }
    case 'product_exclusion':
      return [];
  }
}

/** What the shopper's own tier has in the rule's currency, else what everybody has. */
function ownRate(
  rule: PerAmountRule,
  tierId: string | null,
): Pick<PerAmountRule, 'points' | 'per'> {
  const rates = rule.rates.filter(({ per }) => per.currency === rule.per.currency);
  return (
    rates.find(({ tier }) => tier !== null && tier === tierId) ??
    rates.find(({ tier }) => tier === null) ??
    rule
  );
}

/** Whether something about the order decides, that no list of ways can say. */
function isSelective(rule: EarningRule): boolean {
  const { channels, minimumOrder, countries, weekdays, hours } = rule.when;
  const lists = [channels, countries, weekdays];
  const products = 'products' in rule ? rule.products : null;
  return (
    products !== null ||
    minimumOrder !== null ||
    hours !== null ||
    lists.some((list) => list.length > 0)
  );
}

export function presentProfile(
  profile: Profile,
  timeZone: string,
): NonNullable<StorefrontMember['member']>['profile'] {
  const { firstName, lastName, birthday, hasEmail } = profile;
  const lacksName = (firstName ?? '') === '' || (lastName ?? '') === '';
  return {
    birthday,
    birthday_from: birthdayChangeableOn(profile, timeZone),
    missing: [
      ...(lacksName ? (['name'] as const) : []),
      ...(hasEmail ? [] : (['email'] as const)),
      ...(birthday === null ? (['birthday'] as const) : []),
    ],
  };
}
