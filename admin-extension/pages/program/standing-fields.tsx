import { errorAt } from '../../field-errors.ts';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';

interface Standing {
  readonly priority: number | string;
  readonly stacking: 'exclusive' | 'add';
}

interface StandingFieldsProps {
  standing: Standing;
  onChange: (patch: Partial<Standing>) => void;
  errors: Readonly<Record<string, string>>;
  /** What others of its kind are called: "rates". */
  others: string;
}

/** What happens where several of one kind match. */
export function StandingFields({ standing, onChange, errors, others }: StandingFieldsProps) {
  const { priority, stacking } = standing;
  const beside = stacking === 'add' ? `Beside other ${others}` : `Instead of other ${others}`;
  return (
    <Fold
      title="When others match too"
      summary={priority === 0 ? beside : `${beside}, priority ${priority}`}
      open={errorAt(errors, 'priority') !== undefined}
    >
      <Columns layout="halves">
        <Select
          label="It pays"
          value={stacking}
          options={[
            { value: 'exclusive', label: `Instead of other ${others}` },
            { value: 'add', label: `Beside other ${others}` },
          ]}
          onChange={(picked) => onChange({ stacking: picked })}
        />
        <NumberField
          label="Priority"
          value={priority}
          onChange={(value) => onChange({ priority: value })}
          error={errors['priority']}
          help="The highest is asked first; among equals the order of the list counts."
        />
      </Columns>
    </Fold>
  );
}
