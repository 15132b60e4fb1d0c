import { errorAt } from '../../field-errors.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { MoneyField, OptionalMoneyField } from './money-field.tsx';
import { PieceDialog } from './piece-dialog.tsx';
import { sayReward } from './say-reward.ts';
import type { PieceProps, TypedReward } from './typed.ts';
import { usePiece } from './use-piece.ts';

/** One reward. */
export function RewardDialog({ draft, at, initial, onClose, ...rest }: PieceProps<TypedReward>) {
  const { rewards } = draft;
  const {
    piece: reward,
    set,
    errors,
    done,
  } = usePiece({
    ...rest,
    initial,
    path: `rewards.${at}`,
    lay: (piece: TypedReward) => ({ ...draft, rewards: rewards.toSpliced(at, 1, piece) }),
  });
  return (
    <PieceDialog
      title={at < rewards.length ? 'Edit reward' : 'Add reward'}
      inWords={sayReward(reward)}
      error={errors['']}
      onDone={done}
      onClose={onClose}
    >
      <TextField
        label="Title"
        value={reward.title}
        onChange={(title) => set({ ...reward, title })}
        error={errors['title']}
        placeholder={reward.kind === 'amount_off' ? '$5 off' : 'Points as money'}
        help="As shoppers see it."
      />
      {reward.kind === 'amount_off' ? (
        <FixedFields reward={reward} errors={errors} onChange={set} />
      ) : (
        <VariableFields reward={reward} errors={errors} onChange={set} />
      )}
      <TermsFields reward={reward} errors={errors} onChange={set} />
    </PieceDialog>
  );
}

interface FieldsProps<Reward extends TypedReward = TypedReward> {
  reward: Reward;
  errors: Readonly<Record<string, string>>;
  onChange: (reward: TypedReward) => void;
}

type Kind<Name extends TypedReward['kind']> = Extract<TypedReward, { kind: Name }>;

function FixedFields({ reward, errors, onChange }: FieldsProps<Kind<'amount_off'>>) {
  return (
    <Columns layout="halves">
      <NumberField
        label="Price in points"
        value={reward.points}
        onChange={(points) => onChange({ ...reward, points })}
        error={errors['points']}
      />
      <MoneyField
        label="Amount off"
        value={reward.value}
        onChange={(value) => onChange({ ...reward, value })}
        errors={errors}
        path="value"
      />
    </Columns>
  );
}

function VariableFields({ reward, errors, onChange }: FieldsProps<Kind<'amount_off_variable'>>) {
  return (
    <>
      <Columns layout="halves">
        <NumberField
          label="Points per step"
          value={reward.points_step}
          onChange={(points_step) => onChange({ ...reward, points_step })}
          error={errors['points_step']}
        />
        <MoneyField
          label="Amount off per step"
          value={reward.value_step}
          onChange={(value_step) => onChange({ ...reward, value_step })}
          errors={errors}
          path="value_step"
        />
      </Columns>
      <Columns layout="halves">
        <NumberField
          label="Least points"
          value={reward.min_points}
          onChange={(min_points) => onChange({ ...reward, min_points })}
          error={errors['min_points']}
        />
        <NumberField
          label="Most points"
          value={reward.max_points}
          onChange={(max_points) => onChange({ ...reward, max_points })}
          error={errors['max_points']}
        />
      </Columns>
    </>
  );
}

const combinations = [
  ['order_discounts', 'Order discounts'],
  ['product_discounts', 'Product discounts'],
  ['shipping_discounts', 'Shipping discounts'],
] as const;

function TermsFields({ reward, errors, onChange }: FieldsProps) {
  const { combines_with: combines } = reward;
  const { currency } = reward.kind === 'amount_off' ? reward.value : reward.value_step;
  return (
    <>
      <OptionalMoneyField
        label="Minimum order"
        value={reward.minimum_order}
        onChange={(minimum_order) => onChange({ ...reward, minimum_order })}
        errors={errors}
        path="minimum_order"
        currency={currency}
        help="Leave empty for none."
      />
      <Columns layout="halves">
        <TextField
          label="Codes begin with"
          value={reward.code_prefix}
          onChange={(prefix) => onChange({ ...reward, code_prefix: prefix.toUpperCase() })}
          error={errors['code_prefix']}
        />
        <NumberField
          label="Codes are valid for"
          value={reward.code_days}
          onChange={(code_days) => onChange({ ...reward, code_days })}
          error={errorAt(errors, 'code_days')}
          suffix="days"
        />
      </Columns>
      <Stack gap="tight">
        <Text as="p">Can be used together with</Text>
        {combinations.map(([name, label]) => (
          <Checkbox
            key={name}
            label={label}
            checked={combines[name]}
            onChange={(on) => onChange({ ...reward, combines_with: { ...combines, [name]: on } })}
          />
        ))}
      </Stack>
    </>
  );
}
