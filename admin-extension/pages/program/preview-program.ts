import type { Money } from '../../../server/contract/primitives.ts';
import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { conditions } from '../../../server/contract/program/conditions.ts';
import { formatMoney } from '../../format.ts';
import type { IconName } from '../../ui/icon.tsx';
import { previewReferrals } from './preview-referrals.ts';
import { capital, namesOf, sayCount } from './program-names.ts';
import { rewardKinds } from './reward-kinds.ts';
import { sayReward } from './say-reward.ts';
import { nameActivity, sayActivity, sayBenefits } from './say-rule.ts';
import { sayExpiry } from './say-expiry.ts';

const always = conditions.parse({});
type Conditions = typeof always;

/** Amounts in the contract have at most three decimals. */
const decimals = 3;

/** What the program means for a shopper, in sentences. */
export function previewProgram(
  document: ProgramDocument,
  currency: string,
): readonly { icon: IconName; text: string }[] {
  const { earning, activities, rewards, settings } = document;
  const points = (n: bigint | number) =>
    `${n.toLocaleString('en')} ${BigInt(n) === 1n ? settings.points_name.one : settings.points_name.other}`;
  const example: Money = { amount: exampleAmount(currency), currency };
  const names = namesOf(document);
  const rule = earning.rules
    .filter((each) => each.kind === 'per_amount')
    .find((each) => each.per.currency === currency && isForAll(each));
  const earns = rule === undefined ? 0n : exampleAward(example, rule, earning.rounding);
  return [
    {
      icon: 'order',
      text:
        earns === 0n
          ? `A ${formatMoney(example)} order earns nothing`
          : `A ${formatMoney(example)} order earns ${points(earns)}, spendable ${sayWaiting(earning)}`,
    },
    {
      icon: 'clock',
      text: `${capital(settings.points_name.other)} expire ${sayExpiry(document.expiry)}`,
    },
    ...activities.map((activity) => ({
      icon: 'person' as const,
      text: `${nameActivity(activity)}: ${sayActivity(activity, names)}`,
    })),
    ...(document.tiers?.levels ?? [])
      .filter(({ hidden, threshold }) => !hidden && threshold !== null)
      .map((level) => ({
        icon: 'star' as const,
        text: [level.name, sayBenefits(level, names).join(', ')].filter(Boolean).join(': '),
      })),
    ...rewards.map((reward) => ({
      icon: rewardKinds[reward.kind].icon,
      text: sayReward(reward, names),
    })),
    ...sayReferrals(document, names),
  ];
}

function sayReferrals(
  { referrals }: ProgramDocument,
  names: ReturnType<typeof namesOf>,
): readonly { icon: IconName; text: string }[] {
  if (referrals === null) return [];
  const { friend, advocate } = previewReferrals(referrals, names);
  return [{ icon: 'invite', text: `${friend} ${advocate}` }];
}

/** Whether every order earns by it. */
function isForAll({ when, products }: { when: Conditions; products: unknown }): boolean {
  return products === null && JSON.stringify(when) === JSON.stringify(always);
}

/** $42.00, ¥4,200, 42.000 KWD: about one basket anywhere. */
function exampleAmount(currency: string): string {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits === 0 ? '4200' : '42.00';
  } catch {
    // A half-typed currency code; the form says so in its field.
    return '42.00';
  }
}

function exampleAward(
  spent: Money,
  rule: { points: number; per: Money },
  rounding: ProgramDocument['earning']['rounding'],
): bigint {
  const product = BigInt(rule.points) * thousandths(spent.amount);
  const divisor = thousandths(rule.per.amount);
  if (rounding === 'up') return (product + divisor - 1n) / divisor;
  if (rounding === 'nearest') return (product * 2n + divisor) / (divisor * 2n);
  return product / divisor;
}

function thousandths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(decimals, '0'));
}

/** "at once", "after 14 days": what follows "spendable". */
function sayWaiting({ pending_until, pending_days }: ProgramDocument['earning']): string {
  if (pending_until === 'fulfilment') return 'when the order is fulfilled';
  return pending_days === 0 ? 'at once' : `after ${sayCount(pending_days, 'day')}`;
}
