import { errorAt } from '../../field-errors.ts';
import { Columns } from '../../ui/columns.tsx';
import { Fold } from '../../ui/fold.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { ProgramNames } from './program-names.ts';
import { sayCaps } from './say-rule.ts';
import type { TypedCaps } from './typed.ts';

interface CapsFieldsProps {
  caps: TypedCaps;
  onChange: (caps: TypedCaps) => void;
  errors: Readonly<Record<string, string>>;
  /** Of the caps in what is edited. */
  path: string;
  names: ProgramNames;
}

const fields = [
  ['per_order', 'Per order'],
  ['per_day', 'Per day'],
  ['per_month', 'Per month'],
  ['lifetime', 'In all'],
] as const;

/** The most points for one member, folded away while there is no limit. */
export function CapsFields({ caps, onChange, errors, path, names }: CapsFieldsProps) {
  const said = sayCaps(caps, names).slice(2);
  return (
    <Fold
      title="Limits"
      summary={said === '' ? 'None' : said}
      open={errorAt(errors, path) !== undefined}
    >
      <Columns layout="quarters">
        {fields.map(([name, label]) => (
          <NumberField
            key={name}
            label={label}
            value={caps[name]}
            empty={null}
            onChange={(most) => onChange({ ...caps, [name]: most })}
            error={errorAt(errors, `${path}.${name}`)}
            placeholder="No limit"
          />
        ))}
      </Columns>
    </Fold>
  );
}
