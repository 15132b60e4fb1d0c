import type { CartDoor, CartOutcome } from './apply-code.ts';

/** Applies a code; what changes a cart comes with the first press. */
export const putIntoCart = async (door: CartDoor | null, code: string): Promise<CartOutcome> => {
  try {
    const { applyCode } = await import('./apply-code.ts');
    return await applyCode(door, code);
  } catch {
    return { outcome: 'failed', link: null };
  }
};
