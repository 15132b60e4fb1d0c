import { programRewardsTexts as t } from '../../texts/en/program-rewards.ts';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { GivenField, InstructionsField } from './reward-given-field.tsx';
import { SliderFields } from './reward-slider-fields.tsx';
import type { RewardFieldsProps } from './typed.ts';

/** What it costs, and what it gives. */
export function GiftFields({ reward, ...rest }: RewardFieldsProps) {
  if (reward.kind === 'amount_off_variable') return <SliderFields reward={reward} {...rest} />;
  const { onChange, errors } = rest;
  return (
    <>
      <Columns layout="halves">
        <NumberField
          label={t.giftFields.price}
          value={reward.points}
          onChange={(points) => onChange({ ...reward, points })}
          error={errors['points']}
        />
        <GivenField offer={reward} onChange={onChange} errors={errors} />
      </Columns>
      <InstructionsField offer={reward} onChange={onChange} errors={errors} />
    </>
  );
}
