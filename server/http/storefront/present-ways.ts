import type { StorefrontMember, StorefrontWayToEarn } from '../../contract/storefront.ts';
import { urlOf } from '../../domain/activities/activity.ts';
import { dayInZone } from '../../domain/day-in-zone.ts';
import { chooseRate } from '../../domain/earning/choose-rate.ts';
import type { EarningRule } from '../../domain/program/earning-rule.ts';
import { localiseTitle } from '../../domain/speech/localise-title.ts';
import { isClaimable } from '../../operations/claim-activity.ts';
import type { ActivityWay, WaysToEarn } from '../../operations/read-ways.ts';
import { birthdayChangeableOn } from '../../operations/save-own-profile.ts';
import type { Profile } from '../../store/profiles.ts';
import { presentMoney } from '../present-money.ts';

/** In the words of a language, as far as the shop has them. */
export function presentWays(
  { activities, rules, tierId }: WaysToEarn,
  locale: string | null,
): StorefrontWayToEarn[] {
  return [
    ...activities.map((way) => presentActivity(way, locale)),
    ...rules.flatMap((rule) => presentRule(rule, tierId)),
  ];
}

function presentActivity(
  { rule, isDone, nextAt }: ActivityWay,
  locale: string | null,
): StorefrontWayToEarn {
  const shown = {
    points: rule.points,
    title: localiseTitle(rule, locale),
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
      const rate = chooseRate(rule, rule.per.currency, tierId);
      if (rate === null) return [];
      const { points, perMinor: minor, currency } = rate;
      return [{ kind: rule.kind, points, selected, per: presentMoney({ minor, currency }) }];
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
  { timeZone, now }: { timeZone: string; now: Date },
): NonNullable<StorefrontMember['member']>['profile'] {
  const { firstName, lastName, birthday, hasEmail } = profile;
  const lacksName = (firstName ?? '') === '' || (lastName ?? '') === '';
  return {
    birthday,
    birthday_from: birthdayChangeableOn(profile, { timeZone, today: dayInZone(now, timeZone) }),
    missing: [
      ...(lacksName ? (['name'] as const) : []),
      ...(hasEmail ? [] : (['email'] as const)),
      ...(birthday === null ? (['birthday'] as const) : []),
    ],
  };
}
