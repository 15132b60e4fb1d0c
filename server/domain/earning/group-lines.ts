import { Choice } from './choice.ts';
import { add, type Fraction, isZero } from '../fraction.ts';
import type { Held, HeldMultiplier, HeldMultipliers, HeldRate, Skip } from './hold-program.ts';
import type { OrderFacts } from './order-facts.ts';
import type { SnapshotLine } from '../orders/order-snapshot.ts';

/** A line that may earn, with what it puts into the base now. */
export interface EarningLine {
  line: SnapshotLine;
  unitsLeft: number;
  base: Fraction;
}

/** Lines on which the same rates pay and the same multipliers act: they are worked out together. */
export interface LineGroup {
  base: Fraction;
  rates: readonly HeldRate[];
  multipliers: readonly HeldMultiplier[];
}

interface Matching {
  rates: readonly HeldRate[];
  multipliers: HeldMultipliers;
  products: OrderFacts['products'];
  skip: Skip;
}

/** Which rates pay on which lines, and what multiplies them. Shipping is of no product: what names products passes it by. */
export function groupLines(
  lines: readonly EarningLine[],
  shipping: Fraction,
  { rates, multipliers, products, skip }: Matching,
): LineGroup[] {
  const { ofProducts, ofTier, ofCampaigns } = multipliers;
  const choice = new Choice();
  const groups: LineGroup[] = [];
  const put = (base: Fraction, fits: (one: Held) => boolean, isProduct: boolean) => {
    if (isZero(base)) return;
    const paying = choice.among(rates, fits);
    const acting = [
      ...(isProduct ? choice.among(ofProducts, fits) : []),
      ...(ofTier === null ? [] : [ofTier]),
      ...choice.among(ofCampaigns, fits),
    ];
    if (paying.length > 0) join(groups, { base, rates: paying, multipliers: acting });
  };
  for (const { line, base } of lines)
    put(base, ({ names }) => names === null || names(line, products), true);
  put(shipping, ({ names }) => names === null, false);
  choice.tell([...rates, ...ofProducts, ...ofCampaigns], skip);
  return groups;
}

function join(groups: LineGroup[], one: LineGroup): void {
  const at = groups.findIndex(
    ({ rates, multipliers }) => isSame(rates, one.rates) && isSame(multipliers, one.multipliers),
  );
  const known = groups[at];
  if (known === undefined) groups.push(one);
  else groups[at] = { ...known, base: add(known.base, one.base) };
}

function isSame(some: readonly Held[], others: readonly Held[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
