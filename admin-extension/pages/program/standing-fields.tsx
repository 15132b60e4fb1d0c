import { errorAt } from '../../field-errors.ts';
import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
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
  const beside = stacking === 'add' ? t.standing.beside(others) : t.standing.instead(others);
  return (
    <Fold
      title={t.standing.title}
      summary={priority === 0 ? beside : t.standing.summary(beside, priority)}
      open={errorAt(errors, 'priority') !== undefined}
    >
      <Columns layout="halves">
        <Select
          label={t.standing.pays}
          value={stacking}
          options={[
            { value: 'exclusive', label: t.standing.instead(others) },
            { value: 'add', label: t.standing.beside(others) },
          ]}
          onChange={(picked) => onChange({ stacking: picked })}
        />
        <NumberField
          label={t.standing.priority}
          value={priority}
          onChange={(value) => onChange({ priority: value })}
          error={errors['priority']}
          help={t.standing.priorityHelp}
        />
      </Columns>
    </Fold>
  );
}
