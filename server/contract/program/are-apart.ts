import type { CampaignDocument } from './campaign.ts';

type When = CampaignDocument['when'];
type Filter = CampaignDocument['products'];

/** Whether two campaigns of one kind can never meet: not with one buyer, or on one order, or on one line of it. */
export function areApart(one: CampaignDocument, other: CampaignDocument): boolean {
  const [a, b] = [one.when, other.when];
  return (
    !share(a.tiers, b.tiers) ||
    !share(a.channels, b.channels) ||
    !share(a.countries, b.countries) ||
    bars(a, b) ||
    bars(b, a) ||
    inAnotherCurrency(a, b) ||
    // Multipliers are chosen line by line; a flat one is for the whole order.
    (one.kind === 'multiplier' && onOtherLines(one.products, other.products))
  );
}

/** An empty list names everybody. */
function share(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((word) => other.includes(word));
}

/** Whoever has one of the tags that the first asks for has one that the second bars. Capitals don't matter. */
function bars({ customer_tags: { any } }: When, { customer_tags: { none } }: When): boolean {
  const barred = lowered(none);
  return any.length > 0 && lowered(any).every((tag) => barred.includes(tag));
}

function inAnotherCurrency({ minimum_order: a }: When, { minimum_order: b }: When): boolean {
  return a !== null && b !== null && a.currency !== b.currency;
}

/** A line is of one product, of one vendor and one type; it may be in many collections and have many tags. */
function onOtherLines(a: Filter, b: Filter): boolean {
  if (a === null || b === null) return false;
  return (['products', 'vendors', 'types'] as const).some(
    (name) =>
      namesOnly(a, name) &&
      namesOnly(b, name) &&
      !lowered(a[name]).some((word) => lowered(b[name]).includes(word)),
  );
}

function namesOnly(filter: NonNullable<Filter>, name: keyof NonNullable<Filter>): boolean {
  return Object.entries(filter).every(([other, list]) => list.length === 0 || other === name);
}

function lowered(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}
