import { canonicalText } from '../domain/canonical-text.ts';
import { type CheckoutBenefit, checkoutBenefits } from '../domain/tiers/checkout-terms.ts';
import { readCheckoutDiscount } from '../store/checkout-discounts.ts';
import type { Database } from '../store/database.ts';
import { readProgram } from './read-program.ts';

/** What the checkout is to give members of tiers, and how far the platform is with it. */
export interface Checkout {
  benefits: readonly CheckoutBenefit[];
  state: 'off' | 'waiting' | 'published' | 'refused';
  /** The platform's own words, when it refused. */
  refusal: string | null;
  publishedAt: Date | null;
}

export async function readCheckout(db: Database, shopId: string): Promise<Checkout> {
  const { program } = await readProgram(db, shopId);
  const benefits = checkoutBenefits(program);
  const known = await readCheckoutDiscount(db, shopId);
  const told = {
    benefits,
    refusal: known?.refusal ?? null,
    publishedAt: known?.publishedAt ?? null,
  };
  if (canonicalText(known?.benefits ?? []) !== canonicalText(benefits))
    return { ...told, state: 'waiting', refusal: null };
  if (told.refusal !== null) return { ...told, state: 'refused' };
  return { ...told, state: benefits.length === 0 ? 'off' : 'published' };
}
