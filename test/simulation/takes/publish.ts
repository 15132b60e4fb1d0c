import { programDocument, type ProgramInput } from '../../../server/contract/program/program.ts';
import { publishProgram, saveProgramDraft } from '../../../server/operations/publish-program.ts';
import { decimal } from '../../support/outside-payload.ts';
import type { Dice } from '../dice.ts';
import { checkWorld } from '../check-world.ts';
import { WorldBroken } from '../world-broken.ts';
import { say, type Version, type World } from '../world.ts';

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
  const { earning, expiry, settings, joining, activities } = document;
  const rule = earning.rules.find(({ kind }) => kind === 'per_amount');
  if (rule?.kind !== 'per_amount') throw new WorldBroken('a program has a rate', 'it has none');
  say(
    world,
    [
      `program ${version}: ${rule.points} for ${rule.per.amount} rounded ${earning.rounding}`,
      `${earning.include_tax ? 'with tax' : ''} ${earning.include_shipping ? 'with shipping' : ''}`,
      `pending ${earning.pending_until === 'days' ? `${earning.pending_days} days` : 'until fulfilled'}, ${settings.negative_balance}, ${joining} joining`,
      `welcome ${activities[0]?.points ?? 0}, grace ${settings.grace_lot_days} days`,
      `expiry ${JSON.stringify(expiry)}`,
    ].join(', '),
  );
  return { version, document, publishedAt: now };
}

function documentOf({ dice, currency }: World): ProgramInput {
  const per = (minor: number) => ({ amount: decimal(minor, currency), currency });
  return {
    joining: dice.chance(70) ? 'automatic' : 'explicit',
    earning: {
      include_tax: dice.chance(25),
      include_shipping: dice.chance(25),
      rounding: dice.pick(['down', 'down', 'nearest', 'up']),
      pending_until: dice.chance(20) ? 'fulfilment' : 'days',
      pending_days: dice.chance(60) ? 0 : dice.between(1, 20),
      rules: [
        {
          id: 'spend',
          kind: 'per_amount',
          points: dice.between(1, 7),
          per: per(dice.pick([30, 100, 100, 1000])),
        },
      ],
    },
    expiry: expiryOf(dice),
    activities: dice.chance(40) ? [{ type: 'sign_up', points: dice.between(1, 120) }] : [],
    rewards: [
      { id: 'five-off', kind: 'amount_off', title: 'Off', points: 120, value: per(500) },
      {
        id: 'slider',
        kind: 'amount_off_variable',
        title: 'Points as money',
        points_step: 1,
        value_step: per(1),
        min_points: 50,
        max_points: 5000,
      },
    ],
    settings: {
      negative_balance: dice.chance(35) ? 'allow_negative' : 'within_balance',
      grace_lot_days: dice.between(1, 30),
    },
  };
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
