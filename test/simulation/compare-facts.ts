import type { ProgramDocument } from '../../server/contract/program/program.ts';
import type { OrderFacts } from '../../server/domain/earning/order-facts.ts';
import { isFresh, type Product } from './catalogue.ts';
import type { Allowed } from './expected-facts.ts';
import type { World } from './world.ts';

/** The facts that are kept with an order against those that there can have been. */

export interface Difference {
  what: string;
  words: string;
}

/** What of an order's facts can't have been so; null: all of it can. Only what the program asks for is looked at. */
export function sayDifference(
  facts: OrderFacts,
  allowed: Allowed,
  document: ProgramDocument,
): Difference | null {
  const { rules, caps } = document.earning;
  const parts = [
    ...rules.map((rule) => ({ key: `rule:${rule.id}`, when: rule.when, caps: rule.caps })),
    ...document.campaigns.map((one) => ({
      key: `campaign:${one.id}`,
      when: one.when,
      caps: one.caps,
    })),
  ];
  const asked = parts.flatMap(({ when }) => [
    ...when.customer_tags.any,
    ...when.customer_tags.none,
  ]);
  const tags = (words: readonly string[]) =>
    words
      .map((word) => word.toLowerCase())
      .filter((word) => asked.some((one) => one.toLowerCase() === word))
      .toSorted()
      .join();
  const segments = parts.flatMap(({ when }) => when.segments);
  const ofAsked = (ids: readonly string[]) =>
    ids
      .filter((id) => segments.includes(id))
      .toSorted()
      .join();
  const { member } = facts;
  const { all } = allowed;
  const wrong = (what: string, words: string) => ({ what, words });
  if (member === null) return wrong('member', 'nobody’s');
  if (document.tiers !== null && !allowed.tiers.includes(member.tierId))
    return wrong('tier', `${member.tierId}, not ${allowed.tiers.join(' or ')}`);
  if (!allowed.tags.map(tags).includes(tags(member.tags)))
    return wrong('tags', `${tags(member.tags)}, not ${allowed.tags.map(tags).join(' or ')}`);
  if (!allowed.segments.map(ofAsked).includes(ofAsked(member.segments))) {
    const right = allowed.segments.map(ofAsked).join(' or ');
    return wrong('segments', `${ofAsked(member.segments)}, not ${right}`);
  }
  const goals = rules.filter(({ kind }) => kind === 'spend_goal');
  if (rules.some(({ kind }) => kind === 'nth_order') && facts.ordersBefore !== all.ordersBefore)
    return wrong('orders before', `${facts.ordersBefore}, not ${all.ordersBefore}`);
  const goal = goals.find(({ id }) => facts.spentBefore[id] !== all.spentBefore[id]);
  if (goal !== undefined) {
    const [got, right] = [facts.spentBefore[goal.id], all.spentBefore[goal.id]];
    return wrong('money before', `${goal.id}: ${got}, not ${right}`);
  }
  for (const { key, caps: limits } of [...parts, { key: 'orders', caps }]) {
    const spans = { day: limits.per_day, month: limits.per_month, lifetime: limits.lifetime };
    for (const span of ['day', 'month', 'lifetime'] as const) {
      const [got, right] = [facts.given[key]?.[span] ?? 0, all.given[key]?.[span] ?? 0];
      if (spans[span] !== null && got !== right)
        return wrong('limits', `${key}: ${got} given a ${span}, not ${right}`);
    }
  }
  for (const [id, left] of Object.entries(allowed.budgetLeft ?? {}))
    if (facts.budgetLeft[id] !== left)
      return wrong('budgets', `${left} are left of campaign ${id}, not ${facts.budgetLeft[id]}`);
  return null;
}

/** What an order is told to be made of, as it was read; null where it is right. */
export function sayProducts(
  facts: OrderFacts,
  document: ProgramDocument,
  { read, now }: World,
): string | null {
  const filters = [...document.earning.rules, ...document.campaigns].flatMap((part) =>
    'products' in part && part.products !== null ? [part.products] : [],
  );
  const asked = (words: readonly string[], wanted: readonly string[]) =>
    words
      .filter((word) => wanted.some((one) => one.toLowerCase() === word.toLowerCase()))
      .toSorted();
  const view = (product: Omit<Product, 'id'>) =>
    JSON.stringify([
      product.vendor,
      product.type,
      asked(
        product.tags,
        filters.flatMap(({ tags }) => tags),
      ),
      asked(
        product.collections,
        filters.flatMap(({ collections }) => collections),
      ),
    ]);
  for (const [id, got] of Object.entries(facts.products)) {
    const known = read.get(id);
    const right = known === undefined ? 'unread' : view(known.product);
    const told = view({ ...got, vendor: got.vendor ?? '', type: got.type ?? '' });
    if (told !== right) return `product ${id} as ${told}, not ${right}, ${isFresh(known, now)}`;
  }
  return null;
}
