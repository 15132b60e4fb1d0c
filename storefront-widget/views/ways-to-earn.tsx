import type { StorefrontMember } from '../../server/contract/storefront.ts';
import { Icon } from './icon.tsx';
import type { Widget } from '../model/model.ts';

interface Props {
  readonly widget: Widget;
  readonly ways: StorefrontMember['ways_to_earn'];
}

export const WaysToEarn = ({ widget, ways }: Props) => {
  const { say, points, price } = widget.speech;
  return (
    <section>
      <h3>{say('waysToEarn')}</h3>
      <ul class="list ways">
        {ways.map((way, index) => (
          <li key={index}>
            <span class="coin">
              <Icon name={way.kind === 'sign_up' ? 'wave' : 'bag'} />
            </span>
            <span>
              <strong>
                {way.kind === 'sign_up'
                  ? say('signUp', { points: points(way.points) })
                  : say('perAmount', { points: points(way.points), money: price(way.per) })}
              </strong>
              <small>{say(way.kind === 'sign_up' ? 'signUpWhy' : 'perAmountWhy')}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
