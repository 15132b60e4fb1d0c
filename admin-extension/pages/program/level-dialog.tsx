import { errorAt } from '../../field-errors.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { MoneyField } from './money-field.tsx';
import { placeLevel } from './place-level.ts';
import { PieceDialog } from './piece-dialog.tsx';
import { namesOf } from './program-names.ts';
import { sayBenefits, sayThreshold } from './say-rule.ts';
import type { PieceProps, TypedLevel, TypedTiers } from './typed.ts';
import { usePiece } from './use-piece.ts';

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
      title={isNew ? 'New tier' : `Edit tier ${level.name}`}
      inWords={[sayThreshold(level, tiers), ...sayBenefits(level, namesOf(draft))].join(', ')}
      error={errors['']}
      onDone={done}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={level.name}
        onChange={(name) => set({ ...level, name })}
        error={errors['name']}
        placeholder="Platinum"
      />
      <ThresholdFields {...fields} />
      <BenefitFields {...fields} />
      <PerkFields {...fields} />
      <Checkbox
        label="Hidden"
        checked={level.hidden}
        onChange={(hidden) => set({ ...level, hidden })}
        help="Only members who have it can see it."
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
        label="Given by hand only"
        checked={threshold === null}
        onChange={(byHand) =>
          onChange({ ...level, threshold: byHand ? null : emptyThreshold(tiers) })
        }
        help="Nobody climbs to it: staff give it to a member."
      />
      {threshold === null ? null : typeof threshold === 'object' ? (
        <MoneyField
          label="From money spent"
          value={{ ...threshold, currency: threshold.currency || currency }}
          onChange={(money) => onChange({ ...level, threshold: money })}
          errors={errors}
          path="threshold"
        />
      ) : (
        <NumberField
          label={tiers.basis === 'orders_placed' ? 'From orders' : 'From points earned'}
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
          label="Points are multiplied by"
          decimals
          value={level.multiplier}
          onChange={(multiplier) => onChange({ ...level, multiplier })}
          error={errors['multiplier']}
          suffix="×"
          help="1 changes nothing."
        />
        <NumberField
          label="Points on entering"
          value={level.entry_points}
          onChange={(entry_points) => onChange({ ...level, entry_points })}
          error={errors['entry_points']}
        />
      </Columns>
      {level.entry_points === 0 ? null : (
        <Checkbox
          label="Again each time it is entered"
          checked={level.entry_repeats}
          onChange={(entry_repeats) => onChange({ ...level, entry_repeats })}
        />
      )}
      <NumberField
        label="Off every order"
        value={level.discount_percent}
        onChange={(discount_percent) => onChange({ ...level, discount_percent })}
        error={errors['discount_percent']}
        suffix="%"
        help="Given by the checkout itself, where the settings let it; 0 for nothing."
      />
      <Checkbox
        label="Free shipping"
        checked={level.free_shipping}
        onChange={(free_shipping) => onChange({ ...level, free_shipping })}
      />
    </Stack>
  );
}

function PerkFields({ level, onChange, errors }: LevelFieldsProps) {
  const { perks } = level;
  return (
    <Stack gap="close">
      {perks.map((perk, at) => (
        <div className="r-part" key={at}>
          <Stack gap="close">
            <TextField
              label={`Perk ${at + 1}`}
              value={perk.title}
              onChange={(title) =>
                onChange({ ...level, perks: perks.with(at, { ...perk, title }) })
              }
              error={errors[`perks.${at}.title`]}
              placeholder="Early access"
            />
            <TextField
              label="In more words"
              value={perk.detail ?? ''}
              onChange={(text) =>
                onChange({
                  ...level,
                  perks: perks.with(at, { ...perk, detail: text === '' ? null : text }),
                })
              }
              error={errors[`perks.${at}.detail`]}
            />
            <Stack row>
              <Button
                look="plain"
                label={`Remove perk ${at + 1}`}
                onClick={() => onChange({ ...level, perks: perks.toSpliced(at, 1) })}
              >
                Remove
              </Button>
            </Stack>
          </Stack>
        </div>
      ))}
      <Stack row>
        <Button
          onClick={() => onChange({ ...level, perks: [...perks, { title: '', detail: null }] })}
        >
          Add perk
        </Button>
      </Stack>
    </Stack>
  );
}
