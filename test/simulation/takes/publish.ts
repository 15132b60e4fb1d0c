import {
  programDocument,
  type ProgramDocument,
  type ProgramInput,
} from '../../../server/contract/program/program.ts';
import { publishProgram, saveProgramDraft } from '../../../server/operations/publish-program.ts';
import type { Dice } from '../dice.ts';
import { checkWorld } from '../check-world.ts';
import { money, type Rule } from '../stock-words.ts';
import { WorldBroken } from '../world-broken.ts';
import { say, type Version, type World } from '../world.ts';

/** Of all shops those whose programs are one rate and nothing else. */
const simplePercent = 20;

/** The merchant publishes other rules and settings. What has lapsed until then has lapsed by the old ones. */
export async function publishAnew(world: World): Promise<void> {
  const version = await publish(world);
  await checkWorld(world);
  world.versions.push(version);
}

export async function publish(world: World): Promise<Version> {
  const { shop, now } = world;
  const document = programDocument.parse(documentOf(world));
  const step = { shopId: shop.shopId, by: 'Grace', now };
  await saveProgramDraft(world.deps.db, { ...step, document });
  const version = await publishProgram(world.deps.db, step);
  if (version === null) throw new WorldBroken('a draft can be published', 'there is none');
  say(world, describe(version, document));
  return { version, document, publishedAt: now };
}

function describe(version: number, document: ProgramDocument): string {
  const { earning, expiry, settings, joining, activities, campaigns, tiers, referrals } = document;
  const pending =
    earning.pending_until === 'days' ? `${earning.pending_days} days` : 'until fulfilled';
  return [
    `program ${version}: rounded ${earning.rounding}`,
    `${earning.include_tax ? 'with tax' : ''} ${earning.include_shipping ? 'with shipping' : ''}`,
    `pending ${pending}, ${settings.negative_balance}, ${joining} joining`,
    `grace ${settings.grace_lot_days} days, expiry ${JSON.stringify(expiry)}`,
    `${earning.multipliers}, caps ${tersely(earning.caps)}, rules ${tersely(earning.rules)}`,
    `campaigns ${tersely(campaigns)}, tiers ${tersely(tiers)}, activities ${tersely(activities)}`,
    `referrals ${tersely(referrals)}`,
  ].join(', ');
}

/** Without what is not set. */
function tersely(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const set = Object.entries(part).filter(
      ([, each]) => each !== null && JSON.stringify(each) !== '[]' && JSON.stringify(each) !== '{}',
    );
    return Object.fromEntries(set);
  }).replaceAll('"', '');
}

function documentOf(world: World): ProgramInput {
  const { dice, currency } = world;
  const { earning, ...more } = dice.chance(simplePercent) ? simple(world) : whole(world);
  const program: ProgramInput = {
    joining: dice.chance(70) ? 'automatic' : 'explicit',
    earning: {
      include_tax: dice.chance(25),
      include_shipping: dice.chance(25),
      rounding: dice.pick(['down', 'down', 'nearest', 'up']),
      pending_until: dice.chance(20) ? 'fulfilment' : 'days',
      pending_days: dice.chance(60) ? 0 : dice.between(1, 20),
      ...earning,
    },
    expiry: expiryOf(dice),
    ...more,
    rewards: [
      { id: 'five-off', kind: 'amount_off', title: 'Off', points: 120, value: money(world, 500) },
      {
        id: 'slider',
        kind: 'amount_off_variable',
        title: 'Points as money',
        points_step: 1,
        value_step: money({ currency }, 1),
        min_points: 50,
        max_points: 5000,
      },
      { id: 'shipping', kind: 'free_shipping', title: 'Shipping', points: 120 },
      { id: 'card', kind: 'gift_card', title: 'Card', points: 120, value: money(world, 500) },
      {
        id: 'credit',
        kind: 'store_credit',
        title: 'Credit',
        points: 120,
        value: money(world, 500),
      },
      { id: 'tour', kind: 'custom', title: 'A tour', points: 120 },
    ],
    settings: {
      return_expired_points: dice.chance(70),
      negative_balance: dice.chance(35) ? 'allow_negative' : 'within_balance',
      grace_lot_days: dice.between(1, 30),
    },
  };
  return { ...program, referrals: termsOf(world, program) };
}

/** Whether members bring friends, and for what. */
function termsOf({ dice, stock }: World, { tiers }: ProgramInput): ProgramInput['referrals'] {
  if (dice.chance(25)) return null;
  const terms = dice.pick(stock.referrals);
  return tiers == null ? { ...terms, advocate: { ...terms.advocate, tiers: [] } } : terms;
}

function spend({ dice, currency }: World): Rule {
  const per = money({ currency }, dice.pick([30, 100, 100, 1000]));
  return { id: 'spend', kind: 'per_amount', points: dice.between(1, 7), per };
}

function simple(world: World): ProgramInput {
  return { earning: { rules: [spend(world)] }, activities: signUp(world) };
}

/** Some of all that the shop's programs may have. */
function whole(world: World): ProgramInput {
  const { dice, stock } = world;
  const tiers = dice.chance(65) ? dice.pick(stock.ladders) : null;
  const hasSegments = dice.chance(60);
  const fits = (part: { when?: Rule['when'] }) =>
    (tiers !== null || (part.when?.tiers ?? []).length === 0) &&
    (hasSegments || (part.when?.segments ?? []).length === 0);
  const fitsRates = (rule: Rule) =>
    tiers !== null || rule.kind !== 'per_amount' || (rule.rates ?? []).length === 0;
  const isFor = ({ tiers: ids, segments }: (typeof stock.activities)[number]) =>
    (tiers !== null || (ids ?? []).length === 0) && (hasSegments || (segments ?? []).length === 0);
  return {
    earning: {
      multipliers: stock.multipliers,
      caps: stock.caps,
      rules: [
        ...(dice.chance(80) ? [spend(world)] : []),
        ...stock.rules.filter((rule) => dice.chance(50) && fits(rule) && fitsRates(rule)),
      ],
    },
    campaigns: stock.campaigns.filter((each) => dice.chance(40) && fits(each)),
    tiers,
    segments: hasSegments ? stock.segments : [],
    activities: [
      ...signUp(world),
      ...stock.activities.filter((each) => dice.chance(60) && isFor(each)),
    ],
  };
}

function signUp({ dice }: World): NonNullable<ProgramInput['activities']> {
  return dice.chance(40) ? [{ type: 'sign_up', points: dice.between(1, 120) }] : [];
}

function expiryOf(dice: Dice): ProgramInput['expiry'] {
  switch (dice.between(1, 6)) {
    case 1:
      return { kind: 'per_lot', months: dice.between(1, 8) };
    case 2:
    case 3:
      return { kind: 'inactivity', months: dice.between(1, 4) };
    case 4:
      return {
        kind: 'fixed_day',
        month: dice.between(1, 12),
        day: dice.between(1, 29),
        min_months: dice.pick([0, 0, 3]),
      };
    default:
      return { kind: 'none' };
  }
}
