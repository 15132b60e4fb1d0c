const focusable = 'a[href],button,input,summary,[tabindex="0"]';

/** What Tab reaches inside a place, in its order. */
export const listFocusStops = (place: Element): HTMLElement[] =>
  [...place.querySelectorAll<HTMLElement>(focusable)].filter(
    (one) => one.tabIndex >= 0 && one.getClientRects().length > 0,
  );
