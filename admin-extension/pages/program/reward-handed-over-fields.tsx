import { errorAt } from '../../field-errors.ts';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { sayCount } from './program-names.ts';
import { PrefixField } from './reward-prefix-field.tsx';
import type { RewardFieldsProps, TypedReward } from './typed.ts';

type HandedOver = Exclude<TypedReward, { combines_with: unknown }>;

const titles = {
  gift_card: 'The card',
  store_credit: 'The credit',
  custom: 'The voucher',
} as const;

/** How long it lives, and how long it can be undone. */
export function HandedOverFields({ reward, onChange, errors }: RewardFieldsProps<HandedOver>) {
  const wrong = ['code_days', 'undo_days', 'code_prefix'].some(
    (part) => errorAt(errors, part) !== undefined,
  );
  return (
    <Fold title={titles[reward.kind]} summary={sayLife(reward)} open={wrong}>
      <Columns layout="halves">
        {reward.kind === 'custom' ? (
          <NumberField
            label="Vouchers are valid for"
            value={reward.code_days}
            onChange={(code_days) => onChange({ ...reward, code_days })}
            error={errors['code_days']}
            suffix="days"
          />
        ) : (
          <>
            <NumberField
              label="Can be undone for"
              value={reward.undo_days}
              onChange={(undo_days) => onChange({ ...reward, undo_days })}
              error={errors['undo_days']}
              suffix="days"
              help="While nothing of it is spent. Then its points count as redeemed."
            />
            <NumberField
              label="Runs out after"
              value={reward.code_days}
              empty={null}
              onChange={(code_days) => onChange({ ...reward, code_days })}
              error={errors['code_days']}
              placeholder="Never"
              suffix="days"
            />
          </>
        )}
        {reward.kind === 'store_credit' ? null : (
          <PrefixField reward={reward} onChange={onChange} errors={errors} />
        )}
      </Columns>
    </Fold>
  );
}

function sayLife(reward: HandedOver): string {
  if (reward.kind === 'custom') return `Good for ${sayCount(reward.code_days, 'day')}`;
  const undo =
    reward.undo_days === 0
      ? 'Can’t be undone'
      : `Can be undone for ${sayCount(reward.undo_days, 'day')}`;
  return reward.code_days === null
    ? `${undo}, never runs out`
    : `${undo}, runs out after ${sayCount(reward.code_days, 'day')}`;
}
