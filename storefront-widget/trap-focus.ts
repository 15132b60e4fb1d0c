import { listFocusStops } from './focus-stops.ts';

/**
 * A modal dialog already keeps the page out of reach; this keeps Tab from wandering into the
 * browser's own controls between the last and the first element.
 */
export const trapFocus = (dialog: HTMLDialogElement, root: ShadowRoot): void => {
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = listFocusStops(dialog);
    const [first, last] = [stops[0], stops.at(-1)];
    const [end, start] = event.shiftKey ? [first, last] : [last, first];
    if (root.activeElement !== end || start === undefined) return;
    event.preventDefault();
    start.focus();
  });
};
