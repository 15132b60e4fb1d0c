import { errorAt } from '../../field-errors.ts';
import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
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
  ['per_order', t.caps.perOrder],
  ['per_day', t.caps.perDay],
  ['per_month', t.caps.perMonth],
  ['lifetime', t.caps.inAll],
] as const;

/** The most points for one member, folded away while there is no limit. */
export function CapsFields({ caps, onChange, errors, path, names }: CapsFieldsProps) {
  const said = sayCaps(caps, names).slice(2);
  return (
    <Fold
      title={t.caps.title}
      summary={said === '' ? t.caps.none : said}
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
            placeholder={t.caps.noLimit}
          />
        ))}
      </Columns>
    </Fold>
  );
}
