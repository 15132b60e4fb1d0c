import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { programMeaningTexts as t } from '../../texts/en/program-meaning.ts';
import type { IconName } from '../../ui/icon.tsx';
import { previewReferrals } from './preview-referrals.ts';
import { capital, counted, namesOf } from './program-names.ts';
import { rewardKinds } from './reward-kinds.ts';
import { sayReward } from './say-reward.ts';
import { nameActivity, sayActivity, sayBenefits } from './say-rule.ts';
import { sayExpiry } from './say-expiry.ts';

/** What the program means for a shopper, in sentences. */
export function previewProgram(
  document: ProgramDocument,
): readonly { icon: IconName; text: string }[] {
  const { earning, activities, rewards, settings } = document;
  const names = namesOf(document);
  return [
    {
      icon: 'order',
      text: t.spendable(capital(settings.points_name.other), sayWaiting(earning)),
    },
    {
      icon: 'clock',
      text: t.expire(capital(settings.points_name.other), sayExpiry(document.expiry)),
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

/** $42.00, ¥4,200, 42.000 KWD: about one basket anywhere. */
export function exampleAmount(currency: string): string {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits === 0 ? '4200' : '42.00';
  } catch {
    // A half-typed currency code; the form says so in its field.
    return '42.00';
  }
}

/** "at once", "after 14 days": what follows "can be spent". */
function sayWaiting({ pending_until, pending_days }: ProgramDocument['earning']): string {
  if (pending_until === 'fulfilment') return t.waiting.fulfilment;
  return pending_days === 0 ? t.waiting.atOnce : t.waiting.after(counted(pending_days));
}
