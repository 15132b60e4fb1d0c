import type { TextKey } from '../locales/en.ts';
import { discountLink, type CartOutcome } from '../model/apply-code.ts';
import { putIntoCart, readCodeUse } from '../model/use-code.ts';
import type { Widget } from './widget.ts';

const words: Record<CartOutcome['outcome'], TextKey> = {
  applied: 'applied',
  waiting: 'waiting',
  refused: 'notApplicable',
  failed: 'applyFailed',
};

/** Puts the code into the cart and says whether it counts; where that fails, a link does it. */
export const CartButton = ({ widget, code }: { widget: Widget; code: string }) => {
  const { model, state, speech } = widget;
  const { root } = model.settings;
  const result = readCodeUse(state.codeUses, code).cart;
  const ended = result === 'applying' ? null : result;
  const reason = ended?.outcome === 'refused' ? ended.reason : null;
  return (
    <div class="cart">
      {ended?.outcome === 'applied' ? (
        <a class="button wide" href={`${root}cart`}>
          {speech.say('toCart')}
        </a>
      ) : ended?.outcome === 'failed' ? (
        <a class="button wide" href={discountLink(root, code)}>
          {speech.say('applyByLink')}
        </a>
      ) : (
        <button type="button" class="button wide" onClick={() => void putIntoCart(model, code)}>
          {speech.say(result === 'applying' ? 'applying' : 'apply')}
        </button>
      )}
      <output>{ended && (reason ?? speech.say(words[ended.outcome]))}</output>
    </div>
  );
};
