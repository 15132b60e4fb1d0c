import { applyCode } from '../model/apply-code.ts';
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

/** Clipboards are refused to some embedded browsers: the code can be selected at a touch instead. */
export const copyCode = async (model: Model, code: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(code);
    change(model, code, { copied: 'copied' });
  } catch {
    change(model, code, { copied: 'copyFailed' });
  }
};

export const putIntoCart = async (model: Model, code: string): Promise<void> => {
  if (readCodeUse(model.store.read().codeUses, code).cart === 'applying') return;
  change(model, code, { cart: 'applying' });
  change(model, code, { cart: await applyCode(model.settings.root, code) });
};

export const askForUndo = (model: Model, code: string, isUndoAsked: boolean): void =>
  change(model, code, { isUndoAsked });
