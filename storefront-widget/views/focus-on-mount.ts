/**
 * As a `ref` it moves the focus to a screen's heading when the screen appears, so that it is read
 * out. One function for all: a new one at each drawing would move the focus each time.
 */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus();
