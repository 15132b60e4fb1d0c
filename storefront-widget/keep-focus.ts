import { listFocusStops } from './focus-stops.ts';

/** A dialog that is not open. */
export const closed = 'dialog:not([open])';

/**
 * Draws, and when that takes away what had the focus, hands the focus to what stands in its place:
 * else it would fall out of the dialog, back to the page behind.
 */
export const keepFocus = (root: ShadowRoot, dialog: HTMLElement, draw: () => void): void => {
  const places: Element[] = [];
  // A dialog that is closed, or gone from the page, has no focus to keep.
  let place = dialog.matches(closed) || !dialog.isConnected ? null : root.activeElement;
  while (place !== null && place !== dialog) {
    place = place.parentElement;
    if (place !== null) places.push(place);
  }
  draw();
  if (places.length === 0 || root.activeElement !== null) return;
  for (const outer of places) {
    const [stop] = outer.isConnected ? listFocusStops(outer) : [];
    if (stop === undefined) continue;
    stop.focus();
    return;
  }
};
