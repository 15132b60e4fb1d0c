/** @jsxImportSource ../drawing */
import type { FunctionComponent } from 'preact';
import type { StorefrontWayToEarn } from '../../server/contract/storefront.ts';
import { Icon } from './icon.tsx';
import type { Widget } from '../model/model.ts';

interface Props<Shown extends Widget> {
  readonly widget: Shown;
  readonly ways: readonly StorefrontWayToEarn[];
  /** How a member stands with it, and what there is to do. */
  readonly Aside?: FunctionComponent<{ readonly widget: Shown; readonly way: StorefrontWayToEarn }>;
}

/** What it is, and what it brings. */
const describeWay = ({ speech }: Widget, way: StorefrontWayToEarn): readonly [string, string] => {
  const { say, points, price, number } = speech;
  const parts = { points: points(way.points) };
  switch (way.kind) {
    case 'custom':
      return [
        way.title ?? way.id,
        way.per === null ? parts.points : `${parts.points} / ${way.per}`,
      ];
    case 'sign_up':
      return [way.title ?? say(way.kind, parts), say('signUpWhy')];
    case 'per_amount':
    case 'per_order':
    case 'product_points':
    case 'product_multiplier':
    case 'nth_order':
    case 'spend_goal': {
      const money = 'per' in way ? way.per : 'goal' in way ? way.goal : null;
      const times = 'nth' in way ? way.nth : 'multiplier' in way ? way.multiplier : 0;
      return [
        say(way.kind, { ...parts, times: number(times), money: money ? price(money) : '' }),
        way.selected ? say('selected') : way.kind === 'per_amount' ? say('orderWhy') : '',
      ];
    }
    case 'birthday':
    case 'anniversary':
    case 'newsletter':
    case 'review':
    case 'social_follow':
    case 'social_share':
    case 'profile_complete':
    case 'referral':
      return [way.title ?? say(way.kind), parts.points];
  }
};

export const WaysToEarn = <Shown extends Widget>({ widget, ways, Aside }: Props<Shown>) => {
  const { say } = widget.speech;
  return (
    <section>
      <h3>{say('waysToEarn')}</h3>
      <ul class="list ways">
        {ways.map((way, index) => {
          const [what, why] = describeWay(widget, way);
          const icon = 'done' in way ? (way.done ? 'check' : 'wave') : 'bag';
          return (
            <li key={index}>
              <span class="coin">
                <Icon name={icon} />
              </span>
              <span>
                <strong dir="auto">{what}</strong>
                {why && <small>{why}</small>}
              </span>
              {Aside && <Aside widget={widget} way={way} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
