/** Above the launcher, as what is modal is by itself. */
const aboveAll = '2147483647';

/**
 * A panel that opens takes the focus, and a frame would take it from whoever types in the form around it. So as long as
 * nobody is in the frame, nothing in it is focused and the panel is open without being modal; inside, all is as in a shop.
 */
export const leaveFocus = (): void => {
  const { focus } = HTMLElement.prototype;
  const { showModal } = HTMLDialogElement.prototype;
  HTMLElement.prototype.focus = function (options?: FocusOptions): void {
    if (document.hasFocus()) focus.call(this, options);
  };
  HTMLDialogElement.prototype.showModal = function (): void {
    if (document.hasFocus()) {
      showModal.call(this);
      return;
    }
    this.style.zIndex = aboveAll;
    this.open = true;
  };
};
