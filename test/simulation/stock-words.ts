import type { ProgramInput } from '../../server/contract/program/program.ts';
import { decimal } from '../support/outside-payload.ts';
import { collections, productTags, types, vendors } from './catalogue.ts';
import type { Dice } from './dice.ts';

/** The small words of which rules and campaigns are drawn. */

type Earning = NonNullable<ProgramInput['earning']>;
export type Rule = NonNullable<Earning['rules']>[number];
export type Campaign = NonNullable<ProgramInput['campaigns']>[number];
export type Tiers = NonNullable<ProgramInput['tiers']>;
export type Activity = NonNullable<ProgramInput['activities']>[number];
export type Segment = NonNullable<ProgramInput['segments']>[number];
export type Caps = NonNullable<Earning['caps']>;
type When = NonNullable<Rule['when']>;
type Filter = NonNullable<Campaign['products']>;

export interface Ground {
  dice: Dice;
  currency: string;
  /** The shop's year of now, for what runs from a day until another. */
  year: number;
}

export const customerTags = ['VIP', 'staff'];
export const tierIds = ['bronze', 'silver', 'gold'];
export const segmentIds = ['regulars', 'spenders', 'tagged'];

export function money({ currency }: Pick<Ground, 'currency'>, minor: number) {
  return { amount: decimal(minor, currency), currency };
}

export const stackingOf = (dice: Dice, addPercent: number) =>
  dice.chance(addPercent) ? ('add' as const) : ('exclusive' as const);

/** Limits of some spans, the wider the higher; none below what is given at once. */
export function drawCaps(dice: Dice, least: number): Caps {
  const span = (floor: number) =>
    dice.chance(30) ? dice.between(floor, floor + Math.ceil(least * 1.5)) : null;
  const per_order = span(least);
  const per_day = span(per_order ?? least);
  const per_month = span(per_day ?? per_order ?? least);
  const lifetime = span(per_month ?? per_day ?? per_order ?? least);
  return { per_order, per_day, per_month, lifetime };
}

export function drawFilter(dice: Dice): Filter {
  switch (dice.between(1, 6)) {
    case 1:
      return { products: ['7001', '7004'] };
    case 2:
      return { vendors: [dice.pick(vendors)] };
    case 3:
      return { types: [dice.pick(types).toUpperCase()] };
    case 4:
      return { tags: [dice.pick(productTags)] };
    default:
      return { collections: [dice.pick(dice.pick(collections))] };
  }
}

/** Often nothing, else one or two conditions. */
export function drawWhen(ground: Ground): When {
  const { dice } = ground;
  if (dice.chance(45)) return {};
  return { ...drawCondition(ground), ...(dice.chance(30) ? drawCondition(ground) : {}) };
}

function drawCondition({ dice, currency, year }: Ground): When {
  switch (dice.between(1, 9)) {
    case 1:
      return { channels: ['pos'] };
    case 2:
      return { minimum_order: money({ currency }, dice.between(500, 20_000)) };
    case 3:
      return { countries: ['US'] };
    case 4:
      return { customer_tags: { any: ['vip'] } };
    case 5:
      return { customer_tags: { none: ['Staff'] } };
    case 6:
      return { tiers: ['silver', 'gold', 'friends'] };
    case 7:
      return { segments: [dice.pick(segmentIds)] };
    case 8:
      return { weekdays: ['monday', 'tuesday', 'friday', 'sunday'] };
    default:
      return dice.chance(50)
        ? {
            weekdays: dice.chance(50) ? ['monday', 'wednesday', 'friday', 'saturday'] : [],
            hours: dice.pick([
              { from: '08:00', until: '20:00' },
              { from: '18:30', until: '09:15' },
            ]),
          }
        : { from: `${year}-03-10`, until: `${year + 1}-02-01T12:30` };
  }
}
