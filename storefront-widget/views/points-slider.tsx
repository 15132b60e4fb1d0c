/** @jsxImportSource ../drawing */
import type { StorefrontReward } from '../../server/contract/storefront-reward.ts';
import { findValue, type PriceRange } from '../model/price-range.ts';
import type { Speech } from '../speech.ts';

interface Props {
  readonly speech: Speech;
  readonly reward: StorefrontReward;
  readonly range: PriceRange;
  readonly points: number;
  readonly onChange: (points: number) => void;
}

/** A native range between two buttons: for the thumb, the keyboard and a shaky hand. */
export const PointsSlider = ({ speech, reward, range, points, onChange }: Props) => {
  const { min, max, step } = range;
  const value = findValue(reward, points);
  const text = speech.say('exchange', {
    points: speech.points(points),
    money: value ? speech.money(value) : '',
  });
  const share = max > min ? ((points - min) / (max - min)) * 100 : 100;
  const move = (by: number): void => onChange(Math.min(max, Math.max(min, points + by)));
  return (
    <fieldset class="slider" aria-label={speech.say('howMany')}>
      <div>
        <button
          type="button"
          aria-label={speech.say('less')}
          aria-disabled={points <= min}
          onClick={() => move(-step)}
        >
          −
        </button>
        <input
          type="range"
          min={min}
          max={max}
          step={step}
          value={points}
          aria-label={speech.say('howMany')}
          aria-valuetext={text}
          style={{ '--share': `${share}%` }}
          onInput={(event) => onChange(Number(event.currentTarget.value))}
        />
        <button
          type="button"
          aria-label={speech.say('more')}
          aria-disabled={points >= max}
          onClick={() => move(step)}
        >
          +
        </button>
      </div>
      <p aria-hidden="true">{text}</p>
    </fieldset>
  );
};
