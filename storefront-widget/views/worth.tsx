/** @jsxImportSource ../drawing */
import type { Money } from '../../server/contract/primitives.ts';
import type { StorefrontReward } from '../../server/contract/storefront-reward.ts';
import type { Widget } from '../model/model.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly widget: Widget;
  readonly of: Pick<StorefrontReward, 'kind' | 'percent'>;
  readonly value: Money | null;
}

/** Longer ones are set smaller, to stay on one line of the stub. */
const shortWorth = 5;

/** What a reward gives, in a word: "$5 off", "15% off", a parcel and "Free shipping". */
export const Worth = ({ widget, of: { kind, percent }, value }: Props) => {
  const { say, price, percent: sayPercent } = widget.speech;
  const worth = percent === null ? value && price(value) : sayPercent(percent);
  return (
    <>
      {worth === null ? (
        <Icon name={kind === 'free_shipping' ? 'truck' : 'gift'} />
      ) : (
        <b class={worth.length > shortWorth ? 'long' : ''}>
          <bdi>{worth}</bdi>
        </b>
      )}{' '}
      {kind !== 'custom' && <small>{say(kind)}</small>}
    </>
  );
};
