import type { Money } from '../../../server/contract/primitives.ts';
import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { formatMoney } from '../../format.ts';
import type { IconName } from '../../ui/icon.tsx';
import { priceOf, sayWaiting } from './describe-program.ts';
import { sayExpiry } from './say-expiry.ts';

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
  const rule = earning.rules
    .filter((each) => each.kind === 'per_amount')
    .find(({ per }) => per.currency === currency && Number(per.amount) > 0);
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
      text: `Joining earns ${points(activity.points)}`,
    })),
    ...rewards.map((reward) => ({
      icon: 'discount' as const,
      text: capital(priceOf(reward).replaceAll('points', settings.points_name.other)),
    })),
  ];
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

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
