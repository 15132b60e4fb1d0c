import { errorAt, errorsBelow } from '../../field-errors.ts';
import { programTiersTexts as t } from '../../texts/en/program-tiers.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LevelTranslationFields } from './level-translation-fields.tsx';
import { MoneyField } from './money-field.tsx';
import { PerkFields } from './perk-fields.tsx';
import { placeLevel } from './place-level.ts';
import { PieceDialog } from './piece-dialog.tsx';
import { namesOf } from './program-names.ts';
import { sayBenefits, sayThreshold } from './say-rule.ts';
import type { PieceProps, TypedLevel, TypedTiers } from './typed.ts';
import { usePiece } from './use-piece.ts';
import { withoutEmptyTexts } from './without-empty-texts.ts';

interface LevelDialogProps extends PieceProps<TypedLevel> {
  tiers: TypedTiers;
}

export function LevelDialog({ draft, tiers, at, initial, onClose, ...rest }: LevelDialogProps) {
  const { levels } = tiers;
  const {
    piece: level,
    set,
    errors,
    done,
  } = usePiece({
    ...rest,
    initial,
    tidy: withoutEmptyTexts,
    path: (piece) => `tiers.levels.${placeLevel(levels, at, piece).at}`,
    lay: (piece: TypedLevel) => ({
      ...draft,
      tiers: { ...tiers, levels: placeLevel(levels, at, piece).levels },
    }),
  });
  const isNew = at >= levels.length;
  const fields = { level, onChange: set, errors, tiers };
  return (
    <PieceDialog
      title={isNew ? t.level.new : t.level.edit(level.name)}
      inWords={[sayThreshold(level, tiers), ...sayBenefits(level, namesOf(draft))].join(', ')}
      error={errors['']}
      onDone={done}
      onClose={onClose}
    >
      <TextField
        label={t.level.name}
        value={level.name}
        onChange={(name) => set({ ...level, name })}
        error={errors['name']}
        placeholder={t.level.nameExample}
      />
      <ThresholdFields {...fields} />
      <BenefitFields {...fields} />
      <PerkFields
        perks={level.perks}
        onChange={(perks) => set({ ...level, perks })}
        errors={errorsBelow(errors, 'perks')}
      />
      <LevelTranslationFields {...fields} />
      <Checkbox
        label={t.level.hidden}
        checked={level.hidden}
        onChange={(hidden) => set({ ...level, hidden })}
        help={t.level.hiddenHelp}
      />
    </PieceDialog>
  );
}

interface LevelFieldsProps {
  level: TypedLevel;
  tiers: TypedTiers;
  onChange: (level: TypedLevel) => void;
  errors: Readonly<Record<string, string>>;
}

function ThresholdFields({ level, tiers, onChange, errors }: LevelFieldsProps) {
  const { threshold } = level;
  const currency = tiers.currency ?? '';
  return (
    <Stack gap="close">
      <Checkbox
        label={t.level.byHand}
        checked={threshold === null}
        onChange={(byHand) =>
          onChange({ ...level, threshold: byHand ? null : emptyThreshold(tiers) })
        }
        help={t.level.byHandHelp}
      />
      {threshold === null ? null : typeof threshold === 'object' ? (
        <MoneyField
          label={t.level.fromMoney}
          value={{ ...threshold, currency: threshold.currency || currency }}
          onChange={(money) => onChange({ ...level, threshold: money })}
          errors={errors}
          path="threshold"
        />
      ) : (
        <NumberField
          label={tiers.basis === 'orders_placed' ? t.level.fromOrders : t.level.fromPoints}
          value={threshold}
          onChange={(figure) => onChange({ ...level, threshold: figure })}
          error={errorAt(errors, 'threshold')}
        />
      )}
    </Stack>
  );
}

function emptyThreshold({ basis, currency }: TypedTiers): TypedLevel['threshold'] {
  return basis === 'money_spent' ? { amount: '', currency: currency ?? '' } : '';
}

function BenefitFields({ level, onChange, errors }: LevelFieldsProps) {
  return (
    <Stack>
      <Columns layout="halves">
        <NumberField
          label={t.level.multiplier}
          decimals
          value={level.multiplier}
          onChange={(multiplier) => onChange({ ...level, multiplier })}
          error={errors['multiplier']}
          suffix="×"
          help={t.level.multiplierHelp}
        />
        <NumberField
          label={t.level.entryPoints}
          value={level.entry_points}
          onChange={(entry_points) => onChange({ ...level, entry_points })}
          error={errors['entry_points']}
        />
      </Columns>
      {level.entry_points === 0 ? null : (
        <Checkbox
          label={t.level.entryRepeats}
          checked={level.entry_repeats}
          onChange={(entry_repeats) => onChange({ ...level, entry_repeats })}
        />
      )}
      <NumberField
        label={t.level.discount}
        value={level.discount_percent}
        onChange={(discount_percent) => onChange({ ...level, discount_percent })}
        error={errors['discount_percent']}
        suffix="%"
        help={t.level.discountHelp}
      />
      <Checkbox
        label={t.level.freeShipping}
        checked={level.free_shipping}
        onChange={(free_shipping) => onChange({ ...level, free_shipping })}
      />
    </Stack>
  );
}
