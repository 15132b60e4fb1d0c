/** @jsxImportSource ../lent */
import type { StorefrontRedemption } from '../../server/contract/storefront-reward.ts';
import type { CartOutcome } from '../model/apply-code.ts';
import { applyToCart, readCodeUse } from './use-code.ts';
import type { RoomWidget } from '../lent/room-widget.ts';

interface Props {
  readonly widget: RoomWidget;
  readonly redemption: StorefrontRedemption;
  readonly code: string;
}

/** What became of it; where the cart gives no reason, what the code asks for. */
const describe = ({ widget, redemption }: Props, result: CartOutcome): string => {
  const { tell, speech } = widget;
  const least = redemption.minimum_order;
  switch (result.outcome) {
    case 'applied':
    case 'waiting':
      return tell(result.outcome);
    case 'failed':
      return tell(result.link === null ? 'typeIt' : 'applyFailed');
    case 'refused':
      return (
        result.reason ??
        `${tell('notApplicable')}${least ? ` ${speech.say('minimum', { money: speech.price(least) })}.` : ''}`
      );
  }
};

/** Puts the code into the cart and says whether it counts; where that fails, a link does it. */
export const CartButton = (props: Props) => {
  const { widget, code } = props;
  const { model, state, tell } = widget;
  const result = readCodeUse(state.codeUses, code).cart;
  const ended = result === 'applying' ? null : result;
  const { cart } = model;
  const [href, key] =
    ended?.outcome === 'applied' && cart
      ? ([`${cart.root}cart`, 'toCart'] as const)
      : ended?.outcome === 'failed'
        ? ([ended.link, 'applyByLink'] as const)
        : [null, null];
  return (
    <div class="cart">
      {href === null ? (
        (ended === null || cart) && (
          <button type="button" class="button wide" onClick={() => void applyToCart(model, code)}>
            {tell(result === 'applying' ? 'applying' : 'apply')}
          </button>
        )
      ) : (
        <a class="button wide" href={href}>
          {tell(key)}
        </a>
      )}
      <output>{ended && describe(props, ended)}</output>
    </div>
  );
};
