/** The sandbox can't do what was asked: the message is for the person who asked. */
export class ShopError extends Error {
  override readonly name = 'ShopError';
}
