import type { Dice } from './dice.ts';
import { drawReferrals, type Referrals } from './stock-referrals.ts';
import {
  type Activity,
  type Campaign,
  type Caps,
  customerTags,
  drawCaps,
  drawFilter,
  drawWhen,
  type Ground,
  money,
  type Rule,
  type Segment,
  segmentIds,
  stackingOf,
  tierIds,
  type Tiers,
} from './stock-words.ts';

/**
 * All that the programs of one shop are made of. An id means the same in each of them, so that limits can be held
 * against what was given under any version.
 */
export interface Stock {
  rules: Rule[];
  campaigns: Campaign[];
  ladders: Tiers[];
  activities: Activity[];
  segments: Segment[];
  referrals: Referrals[];
  /** Of all that orders earn. */
  caps: Caps;
  multipliers: 'multiply' | 'add' | 'highest';
}

export function drawStock(ground: Ground): Stock {
  const { dice } = ground;
  const multipliers = dice.pick(['multiply', 'multiply', 'add', 'highest'] as const);
  // Where the highest alone counts, limits of multipliers are left out: see the README.
  const isPlain = multipliers === 'highest';
  return {
    rules: drawRules(ground, isPlain),
    campaigns: Array.from({ length: 4 }, (_, nth) => drawCampaign(ground, { nth, isPlain })),
    ladders: [drawLadder(ground), drawLadder(ground)],
    activities: drawActivities(dice),
    segments: drawSegments(ground),
    caps: dice.chance(30) ? drawCaps(dice, dice.between(100, 900)) : {},
    multipliers,
    // Last, so that all else is drawn as if there were none.
    referrals: [drawReferrals(ground), drawReferrals(ground)],
  };
}

type Frame = (id: string, least: number) => Pick<Rule, 'id' | 'when' | 'caps' | 'priority'>;

function drawRules(ground: Ground, isPlain: boolean): Rule[] {
  const { dice } = ground;
  let nth = 0;
  // No two have one priority: of two alike and exclusive the second could never apply.
  const frame: Frame = (id, least) => {
    nth += 1;
    return {
      id,
      when: drawWhen(ground),
      caps: least === 0 ? {} : drawCaps(dice, least),
      priority: dice.chance(50) ? 10 * nth : -10 * nth,
    };
  };
  return [...drawByAmount(ground, frame, isPlain), ...drawFixed(ground, frame)];
}

function drawByAmount(ground: Ground, frame: Frame, isPlain: boolean): Rule[] {
  const { dice } = ground;
  const rate = (id: string): Rule => ({
    ...frame(id, 20),
    kind: 'per_amount',
    points: dice.between(1, 9),
    per: money(ground, dice.pick([50, 100, 700])),
    rates: dice.chance(40)
      ? [
          {
            tier: dice.pick(['silver', 'gold']),
            points: dice.between(2, 12),
            per: money(ground, 100),
          },
        ]
      : [],
    products: dice.chance(60) ? drawFilter(dice) : null,
    stacking: stackingOf(dice, 35),
  });
  const multiplier = (id: string, factor: number, least: number): Rule => ({
    ...frame(id, least),
    kind: 'product_multiplier',
    multiplier: factor,
    products: drawFilter(dice),
    stacking: stackingOf(dice, 30),
  });
  const factor = isPlain ? dice.pick([1.5, 2]) : dice.pick([0.5, 1.5, 2, 3]);
  return [
    rate('rate-a'),
    rate('rate-b'),
    multiplier('more', factor, isPlain || factor < 1 ? 0 : 15),
    multiplier('more-b', 2, 0),
    { ...frame('not', 0), kind: 'product_exclusion', products: drawFilter(dice) },
  ];
}

function drawFixed(ground: Ground, frame: Frame): Rule[] {
  const { dice } = ground;
  const perOrder = (id: string, points: number): Rule => ({
    ...frame(id, points),
    kind: 'per_order',
    points,
    stacking: stackingOf(dice, 60),
  });
  const [units, nth, goal] = [dice.between(1, 12), dice.between(5, 40), dice.between(10, 80)];
  return [
    { ...frame('units', units), kind: 'product_points', points: units, products: drawFilter(dice) },
    perOrder('order', dice.between(5, 40)),
    perOrder('order-b', dice.between(1, 15)),
    {
      ...frame('nth', nth),
      kind: 'nth_order',
      nth: dice.between(1, 4),
      repeats: dice.chance(60),
      points: nth,
    },
    {
      ...frame('goal', goal),
      kind: 'spend_goal',
      goal: money(ground, dice.between(5_000, 40_000)),
      window: dice.pick([
        { kind: 'days', days: dice.between(1, 60) },
        { kind: 'calendar_month' },
        { kind: 'calendar_year' },
        { kind: 'lifetime' },
      ] as const),
      repeats: dice.chance(60),
      points: goal,
    },
  ];
}

function drawCampaign(
  ground: Ground,
  { nth, isPlain }: { nth: number; isPlain: boolean },
): Campaign {
  const { dice } = ground;
  const isFlat = nth % 2 === 1;
  const points = dice.between(5, 60);
  const factor = isPlain ? dice.pick([1.5, 2, 3]) : dice.pick([0.5, 1.5, 2, 3]);
  const hasLimits = isFlat || (!isPlain && factor > 1);
  const frame = {
    id: `campaign-${nth}`,
    title: `Campaign ${nth}`,
    when: drawWhen(ground),
    days_of_month: dice.chance(15) ? Array.from({ length: 15 }, (_, day) => day + 5) : [],
    caps: hasLimits ? drawCaps(dice, isFlat ? points : 20) : {},
    budget_points: hasLimits && dice.chance(70) ? dice.between(30, 600) : null,
    stacking: stackingOf(dice, 50),
    priority: nth,
    products: dice.chance(30) ? drawFilter(dice) : null,
  };
  return isFlat
    ? { ...frame, kind: 'flat', points }
    : { ...frame, kind: 'multiplier', multiplier: factor };
}

function drawLadder(ground: Ground): Tiers {
  const { dice } = ground;
  const basis = dice.pick(['points_earned', 'money_spent', 'orders_placed'] as const);
  const steps = {
    points_earned: [dice.pick([0, 20]), dice.between(60, 200), dice.between(250, 900)],
    money_spent: [dice.pick([1, 2_000]), dice.between(8_000, 20_000), dice.between(30_000, 90_000)],
    orders_placed: [dice.pick([0, 1]), dice.between(2, 3), dice.between(4, 8)],
  }[basis];
  return {
    basis,
    window: dice.pick(['lifetime', 'calendar_year', 'rolling_12_months', 'year_from_entry']),
    grace_days: dice.pick([0, 10, 30]),
    downgrade: dice.pick(['one_step', 'to_figure']),
    levels: [
      ...tierIds.map((id, at) => ({
        id,
        name: id,
        threshold: basis === 'money_spent' ? money(ground, steps[at] ?? 1) : (steps[at] ?? 1),
        multiplier: dice.pick([1, 1, 1.25, 1.5, 2]),
        entry_points: dice.pick([0, 0, 15, 40]),
        entry_repeats: dice.chance(30),
      })),
      { id: 'friends', name: 'friends', threshold: null, multiplier: 2, entry_points: 5 },
    ],
  };
}

function drawActivities(dice: Dice): Activity[] {
  const limits = () =>
    dice.pick([
      {},
      { per_day: 1 },
      { per_day: 1, per_month: 2 },
      { per_month: 1, per_year: 3 },
      { per_year: 2, lifetime: 3 },
    ]);
  const points = () => dice.between(1, 60);
  return [
    {
      type: 'review',
      points: points(),
      limits: limits(),
      cooldown_hours: dice.pick([0, 0, 5, 30]),
      segments: dice.chance(20) ? [dice.pick(segmentIds)] : [],
    },
    { type: 'newsletter', points: points(), limits: limits() },
    {
      type: 'social_share',
      points: points(),
      limits: limits(),
      tiers: dice.chance(25) ? [dice.pick(tierIds)] : [],
    },
    { type: 'birthday', points: points(), blackout_days: dice.pick([0, 30]) },
    { type: 'anniversary', points: points() },
    {
      type: 'custom',
      id: 'walk',
      points: dice.between(1, 9),
      properties: [{ name: 'km', kind: 'number', required: true, minimum: 0 }],
      points_per: 'km',
      limits: limits(),
    },
  ];
}

function drawSegments(ground: Ground): Segment[] {
  const { dice } = ground;
  return [
    { id: 'regulars', name: 'Regulars', where: { field: 'orders', at_least: dice.between(1, 3) } },
    {
      id: 'spenders',
      name: 'Spenders',
      where: { field: 'spent', at_least: money(ground, dice.between(5_000, 30_000)) },
    },
    { id: 'tagged', name: 'Tagged', where: { field: 'tags', in: [dice.pick(customerTags)] } },
  ];
}
