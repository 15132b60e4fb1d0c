import type { Api } from '@shopify/ui-extensions/pos.home.modal.render';
import { useEffect } from 'preact/hooks';
import type { PosPerson } from '../../../server/contract/pos.ts';

/** The sale that is open, and whose it is. */
export interface Sale {
  /** It is somebody else's, or nobody's yet. */
  toAttach: boolean;
  /** Where Shopify refuses, `toAttach` stays. */
  attach: () => Promise<void>;
  /** False: Shopify refuses the code, and gives no reason that staff could read. */
  apply: (code: string) => Promise<boolean>;
  /** A code that is gone comes off the sale; beside other discounts it stays, for Shopify doesn't say which one it takes. */
  takeOff: (code: string) => Promise<void>;
}

/** A sale that is nobody's yet becomes the member's as soon as they are known, so that it earns. */
export function useSale({ cart }: Api, { customer_id }: PosPerson): Sale {
  const { customer } = cart.current.value;
  const toAttach = customer_id !== null && customer?.id !== Number(customer_id);
  const attach = async (): Promise<void> => {
    if (customer_id !== null) await succeeds(() => cart.setCustomer({ id: Number(customer_id) }));
  };
  const isFree = customer === undefined && toAttach;
  useEffect(() => {
    if (isFree) void attach();
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isFree]);
  return {
    toAttach,
    attach,
    // The code is bound to the customer where Shopify can: the sale has to be theirs first.
    apply: async (code) => {
      if (toAttach) await attach();
      return isOn(cart.current.value, code) || succeeds(() => cart.addCartCodeDiscount(code));
    },
    takeOff: async (code) => {
      const sold = cart.current.value;
      if (sold.cartDiscounts.length === 1 && isOn(sold, code))
        await succeeds(() => cart.removeCartDiscount());
    },
  };
}

/** Shopify describes a discount by its code; codes are the same in capitals and in small letters. */
function isOn({ cartDiscounts }: Api['cart']['current']['value'], code: string): boolean {
  return cartDiscounts.some(
    ({ discountDescription }) => discountDescription?.toLowerCase() === code.toLowerCase(),
  );
}

async function succeeds(change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch {
    return false;
  }
}
