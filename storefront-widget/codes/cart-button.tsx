/** @jsxImportSource ../lent */
import type { RoomKey } from '../locales/rooms-en.ts';
import { discountLink, type CartOutcome } from '../model/apply-code.ts';
import { putIntoCart, readCodeUse } from './use-code.ts';
import type { RoomWidget } from '../lent/room-widget.ts';

const words: Record<CartOutcome['outcome'], RoomKey> = {
  applied: 'applied',
  waiting: 'waiting',
  refused: 'notApplicable',
  failed: 'applyFailed',
};

/** Puts the code into the cart and says whether it counts; where that fails, a link does it. */
export const CartButton = ({ widget, code }: { widget: RoomWidget; code: string }) => {
  const { model, state, tell } = widget;
  const { root } = model.settings;
  const result = readCodeUse(state.codeUses, code).cart;
  const ended = result === 'applying' ? null : result;
  const reason = ended?.outcome === 'refused' ? ended.reason : null;
  return (
    <div class="cart">
      {ended?.outcome === 'applied' ? (
        <a class="button wide" href={`${root}cart`}>
          {tell('toCart')}
        </a>
      ) : ended?.outcome === 'failed' ? (
        <a class="button wide" href={discountLink(root, code)}>
          {tell('applyByLink')}
        </a>
      ) : (
        <button type="button" class="button wide" onClick={() => void putIntoCart(model, code)}>
          {tell(result === 'applying' ? 'applying' : 'apply')}
        </button>
      )}
      <output>{ended && (reason ?? tell(words[ended.outcome]))}</output>
    </div>
  );
};
