import type { CheckoutBenefit } from '../domain/tiers/checkout-terms.ts';
import type { Queryable, Tx } from './database.ts';

/** What the platform was last told of the benefits at the checkout. */
export interface CheckoutDiscount {
  discountId: string | null;
  benefits: readonly CheckoutBenefit[];
  publishedAt: Date;
  /** Why it was not taken; null: it was. */
  refusal: string | null;
}

interface CheckoutDiscountRow {
  discount_id: string | null;
  benefits: CheckoutBenefit[];
  published_at: Date;
  refusal: string | null;
}

export async function readCheckoutDiscount(
  db: Queryable,
  shopId: string,
): Promise<CheckoutDiscount | null> {
  const [row] = await db.query<CheckoutDiscountRow>(
    'select discount_id, benefits, published_at, refusal from checkout_discounts where shop_id = $1',
    [shopId],
  );
  if (row === undefined) return null;
  return {
    discountId: row.discount_id,
    benefits: row.benefits,
    publishedAt: row.published_at,
    refusal: row.refusal,
  };
}

export async function saveCheckoutDiscount(
  tx: Tx,
  shopId: string,
  discount: CheckoutDiscount,
): Promise<void> {
  await tx.query(
    `insert into checkout_discounts (shop_id, discount_id, benefits, published_at, refusal)
     values ($1, $2, $3, $4, $5)
     on conflict (shop_id) do update
        set discount_id = $2, benefits = $3, published_at = $4, refusal = $5`,
    [
      shopId,
      discount.discountId,
      JSON.stringify(discount.benefits),
      discount.publishedAt,
      discount.refusal,
    ],
  );
}
