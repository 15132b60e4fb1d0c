const focusable = 'a[href],button,input,summary,[tabindex="0"]';

/**
 * A modal dialog already keeps the page out of reach; this keeps Tab from wandering into the
 * browser's own controls between the last and the first element.
 */
export const trapFocus = (dialog: HTMLDialogElement, root: ShadowRoot): void => {
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = [...dialog.querySelectorAll<HTMLElement>(focusable)].filter(
      (one) => one.tabIndex >= 0 && one.getClientRects().length > 0,
    );
    const [first, last] = [stops[0], stops.at(-1)];
    const [end, start] = event.shiftKey ? [first, last] : [last, first];
    if (root.activeElement !== end || start === undefined) return;
    event.preventDefault();
    start.focus();
  });
};
