/** For the page around: `regulars.on('balance', …)`, and whoever listens to the document. */
export const tellPage = (
  what: 'ready' | 'open' | 'close' | 'balance' | 'redeemed' | 'joined',
  detail: object = {},
): void => {
  document.dispatchEvent(
    new CustomEvent(`regulars:${what}`, { detail, bubbles: true, composed: true }),
  );
};
