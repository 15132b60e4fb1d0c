import { copyText, putIntoCart } from '../lent/lent.ts';
import type { CodeUse, Model } from '../model/model.ts';

const unused: CodeUse = { copied: null, cart: null, isUndoAsked: false };

export const readCodeUse = (uses: Readonly<Record<string, CodeUse>>, code: string): CodeUse =>
  uses[code] ?? unused;

const change = (model: Model, code: string, part: Partial<CodeUse>): void => {
  const { codeUses } = model.store.read();
  model.store.change({
    codeUses: { ...codeUses, [code]: { ...readCodeUse(codeUses, code), ...part } },
  });
};

export const copyCode = async (model: Model, code: string): Promise<void> =>
  change(model, code, { copied: await copyText(code) });

export const applyToCart = async (model: Model, code: string): Promise<void> => {
  const { store, cart } = model;
  if (readCodeUse(store.read().codeUses, code).cart === 'applying') return;
  change(model, code, { cart: 'applying' });
  change(model, code, { cart: await putIntoCart(cart, code) });
};

export const askForUndo = (model: Model, code: string, isUndoAsked: boolean): void =>
  change(model, code, { isUndoAsked });

/**
 * Where the shop wants it, a new code goes into the cart by itself: once, when it has been made, so
 * that a code which the shopper takes out again stays out.
 */
export const applyNewCodes = (model: Model): void => {
  const look = ({ madeId, page }: ReturnType<Model['store']['read']>): void => {
    if (madeId === null) return;
    model.store.change({ madeId: null });
    const made = page?.member?.redemptions.find((one) => one.id === madeId);
    if (page?.shop.apply_codes_at_once && made?.is_code && made.status === 'issued' && made.code)
      void applyToCart(model, made.code);
  };
  model.store.subscribe(look);
  look(model.store.read());
};
