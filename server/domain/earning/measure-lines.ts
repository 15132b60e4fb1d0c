import type { AwardLine } from './award.ts';
import { readMinor } from '../currency.ts';
import { add, atLeastZero, divide, fraction, type Fraction } from '../fraction.ts';
import { multiply, subtract, sum, toText, zero } from '../fraction.ts';
import type { SnapshotLine, SnapshotOrder, SnapshotRefund } from '../orders/order-snapshot.ts';

export interface MeasuredLines {
  lines: readonly AwardLine[];
  /** What each line puts into the base now, minor units, in the order of the lines. */
  parts: readonly Fraction[];
  /** What all lines put into the base now, minor units. */
  base: Fraction;
  /** The same as if every unit were still there. */
  fullBase: Fraction;
}

/**
 * What each line counts: its net × units left ÷ units bought. Units leave when a refund or an edit
 * says so, whatever the money does: the goods went back.
 */
export function measureLines(
  order: SnapshotOrder,
  refunds: readonly SnapshotRefund[],
  includeTax: boolean,
): MeasuredLines {
  const refunded = countRefundedUnits(refunds);
  const measured = order.lines.map((line) => {
    const net = line.giftCard || line.tip ? zero : measureNet(line, order, includeTax);
    const gone = line.removedQuantity + (refunded.get(line.lineId) ?? 0);
    const quantityLeft = Math.max(0, line.quantity - gone);
    const part =
      quantityLeft === 0
        ? zero
        : multiply(net, divide(fraction(quantityLeft), fraction(line.quantity)));
    return { line, net, part, quantityLeft };
  });
  return {
    lines: measured.map(({ line, part, quantityLeft }) => ({
      lineId: line.lineId,
      title: line.title,
      quantity: line.quantity,
      quantityLeft,
      base: toText(part),
      excluded: findExclusion(line, quantityLeft),
    })),
    parts: measured.map(({ part }) => part),
    base: sum(measured.map(({ part }) => part)),
    fullBase: sum(measured.map(({ net }) => net)),
  };
}

/** All units: price × quantity − discount, with or without tax as the program wants it. */
function measureNet(line: SnapshotLine, order: SnapshotOrder, includeTax: boolean): Fraction {
  const money = (text: string) => readMinor(text, order.currency);
  const gross = multiply(money(line.unitPrice), fraction(line.quantity));
  const discounted = subtract(gross, money(line.discount));
  return applyTax(discounted, money(line.tax), {
    included: order.taxesIncluded,
    wanted: includeTax,
  });
}

/** Takes the tax out of a price that holds it, or adds it to one that doesn't; never below zero. */
export function applyTax(
  price: Fraction,
  tax: Fraction,
  { included, wanted }: { included: boolean; wanted: boolean },
): Fraction {
  if (included === wanted) return atLeastZero(price);
  return atLeastZero(wanted ? add(price, tax) : subtract(price, tax));
}

function countRefundedUnits(refunds: readonly SnapshotRefund[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { lineId, quantity } of refunds.flatMap(({ lines }) => lines))
    units.set(lineId, (units.get(lineId) ?? 0) + quantity);
  return units;
}

function findExclusion(line: SnapshotLine, quantityLeft: number): AwardLine['excluded'] {
  if (line.giftCard) return 'gift_card';
  if (line.tip) return 'tip';
  if (quantityLeft > 0) return null;
  return line.removedQuantity >= line.quantity ? 'removed' : 'refunded';
}
