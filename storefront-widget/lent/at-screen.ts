import type { Model, WidgetState } from '../model/model.ts';

/** Calls back each time that somebody turns to a screen: what it shows is read afresh, and stays meanwhile. */
export const atScreen = (
  { store }: Model,
  screen: NonNullable<WidgetState['screen']>,
  read: () => void,
): void => {
  let shown: unknown = null;
  const look = ({ screen: next }: WidgetState): void => {
    if (next === shown) return;
    shown = next;
    if (next === screen) read();
  };
  store.subscribe(look);
  look(store.read());
};
