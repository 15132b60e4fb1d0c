import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { MoneyField } from './money-field.tsx';
import type { RewardFieldsProps, TypedRewardOf } from './typed.ts';

/** What each step costs and gives, and how many there may be at once. */
export function SliderFields({
  reward,
  onChange,
  errors,
}: RewardFieldsProps<TypedRewardOf<'amount_off_variable'>>) {
  return (
    <Columns layout="halves">
      <NumberField
        label={t.slider.step}
        value={reward.points_step}
        onChange={(points_step) => onChange({ ...reward, points_step })}
        error={errors['points_step']}
      />
      <MoneyField
        label={t.slider.value}
        value={reward.value_step}
        onChange={(value_step) => onChange({ ...reward, value_step })}
        errors={errors}
        path="value_step"
      />
      <NumberField
        label={t.slider.least}
        value={reward.min_points}
        onChange={(min_points) => onChange({ ...reward, min_points })}
        error={errors['min_points']}
      />
      <NumberField
        label={t.slider.most}
        value={reward.max_points}
        onChange={(max_points) => onChange({ ...reward, max_points })}
        error={errors['max_points']}
      />
      <NumberField
        label={t.slider.basket}
        value={reward.max_basket_percent}
        empty={null}
        onChange={(max_basket_percent) => onChange({ ...reward, max_basket_percent })}
        error={errors['max_basket_percent']}
        placeholder="100"
        suffix="%"
        help={t.slider.basketHelp}
      />
    </Columns>
  );
}
