import type { ScreenNode } from '../../../contract/screen.ts';
import type { StorefrontWayToEarn } from '../../../contract/storefront.ts';
import { h } from '../h.ts';
import { icon, type IconName } from '../icon.ts';
import type { Painter } from '../painter.ts';

/** How a member stands with it, and what there is to do. */
type DrawAside = (way: StorefrontWayToEarn, index: number) => ScreenNode | null;

/** All ways, activities first, each with what it brings. */
export function drawWaysToEarn(
  ways: readonly StorefrontWayToEarn[],
  by: Painter,
  drawAside?: DrawAside,
): ScreenNode {
  return h(
    'section',
    null,
    h('h3', null, by.speech.say('home.waysToEarn')),
    h(
      'ul',
      { class: 'list ways' },
      ways.map((way, index) => {
        const { what, why } = describeWay(way, by);
        return h(
          'li',
          null,
          h('span', { class: 'coin' }, icon(iconOf(way))),
          h('span', null, h('strong', { dir: 'auto' }, what), why && h('small', null, why)),
          drawAside?.(way, index),
        );
      }),
    ),
  );
}

const icons: Partial<Record<StorefrontWayToEarn['kind'], IconName>> = {
  sign_up: 'person',
  profile_complete: 'person',
  birthday: 'cake',
  anniversary: 'cake',
  newsletter: 'mail',
  review: 'star',
  social_share: 'share',
  referral: 'gift',
};

function iconOf(way: StorefrontWayToEarn): IconName {
  if (!('done' in way)) return 'bag';
  return way.done ? 'check' : (icons[way.kind] ?? 'wave');
}

/** What it is, and what it brings. */
function describeWay(
  way: StorefrontWayToEarn,
  { speech }: Painter,
): { what: string; why: string | null } {
  const { say, price, number } = speech;
  const points = speech.points(way.points);
  const selected = 'selected' in way && way.selected ? say('home.selected') : null;
  switch (way.kind) {
    case 'custom':
      return {
        what: way.title ?? way.id,
        why: way.per === null ? points : `${points} / ${way.per}`,
      };
    case 'sign_up':
      return { what: way.title ?? say('home.sign_up', { points }), why: say('home.signUpWhy') };
    case 'per_amount': {
      const what = say('home.per_amount', { points, money: price(way.per) });
      return { what, why: selected ?? say('home.orderWhy') };
    }
    case 'per_order':
    case 'product_points':
      return { what: say(`home.${way.kind}`, { points }), why: selected };
    case 'product_multiplier':
      return {
        what: say('home.product_multiplier', { times: number(way.multiplier) }),
        why: selected,
      };
    case 'nth_order':
      return { what: say('home.nth_order', { points, times: number(way.nth) }), why: selected };
    case 'spend_goal':
      return { what: say('home.spend_goal', { points, money: price(way.goal) }), why: selected };
    case 'birthday':
    case 'anniversary':
    case 'newsletter':
    case 'review':
    case 'social_follow':
    case 'social_share':
    case 'profile_complete':
    case 'referral':
      return { what: way.title ?? say(`home.${way.kind}`), why: points };
  }
}
