import { errorAt } from '../../field-errors.ts';
import { programActivitiesTexts as t } from '../../texts/en/program-activities.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { freeId } from './free-id.ts';
import type { ActivityFieldsProps, TypedActivity } from './typed.ts';

type Custom = Extract<TypedActivity, { type: 'custom' }>;
type Property = Custom['properties'][number];

/** What the API may say of a custom activity, and which of it the points are multiplied by. */
export function PropertyFields({ activity, onChange, errors }: ActivityFieldsProps<Custom>) {
  const { properties } = activity;
  const set = (list: readonly Property[]) => onChange({ ...activity, properties: list });
  const name = freeId(
    'property',
    properties.map((each) => each.name.replaceAll('_', '-')),
  ).replaceAll('-', '_');
  return (
    <Stack>
      <TextField
        label={t.property.id}
        value={activity.id}
        onChange={(id) => onChange({ ...activity, id })}
        error={errors['id']}
        code
        help={t.property.idHelp}
      />
      {properties.map((property, at) => (
        <PropertyPart
          // By place: its name is what is being typed.
          key={at}
          property={property}
          path={`properties.${at}`}
          errors={errors}
          onChange={(changed) => set(properties.with(at, changed))}
          onRemove={() => set(properties.toSpliced(at, 1))}
        />
      ))}
      <Stack row>
        <Button onClick={() => set([...properties, { ...usualProperty, name }])}>
          {t.property.add}
        </Button>
        <Text tone="subdued">{t.property.about}</Text>
      </Stack>
      <Select
        label={t.property.per}
        value={activity.points_per ?? ''}
        options={[
          { value: '', label: t.property.once },
          ...properties
            .filter(({ kind }) => kind === 'number')
            .map((each) => ({ value: each.name, label: t.property.each(each.name) })),
        ]}
        onChange={(picked) => onChange({ ...activity, points_per: picked === '' ? null : picked })}
        error={errors['points_per']}
      />
    </Stack>
  );
}

const usualProperty = {
  kind: 'number',
  required: true,
  one_of: [],
  minimum: 0,
  maximum: null,
} as const;

interface PropertyPartProps {
  property: Property;
  path: string;
  errors: Readonly<Record<string, string>>;
  onChange: (property: Property) => void;
  onRemove: () => void;
}

const kinds = [
  { value: 'number', label: t.property.number },
  { value: 'text', label: t.property.text },
  { value: 'boolean', label: t.property.boolean },
] as const;

function PropertyPart({ property, path, errors, onChange, onRemove }: PropertyPartProps) {
  const { kind } = property;
  return (
    <div className="r-part">
      <Stack gap="close">
        <Columns layout="halves">
          <TextField
            label={t.property.name}
            value={property.name}
            onChange={(name) => onChange({ ...property, name })}
            error={errors[`${path}.name`]}
            code
          />
          <Select
            label={t.property.kind}
            value={kind}
            options={kinds}
            onChange={(picked) =>
              onChange({ ...property, kind: picked, one_of: [], minimum: null, maximum: null })
            }
          />
          {kind === 'number' ? <RangeFields {...{ property, path, errors, onChange }} /> : null}
        </Columns>
        {kind === 'text' ? (
          <WordsField
            label={t.property.oneOf}
            words={property.one_of}
            onChange={(one_of) => onChange({ ...property, one_of })}
            error={errorAt(errors, `${path}.one_of`)}
            help={t.property.oneOfHelp}
          />
        ) : null}
        <Stack row spread>
          <Checkbox
            label={t.property.required}
            checked={property.required}
            onChange={(required) => onChange({ ...property, required })}
          />
          <Button look="plain" label={t.property.removeThis(property.name)} onClick={onRemove}>
            {t.property.remove}
          </Button>
        </Stack>
      </Stack>
    </div>
  );
}

function RangeFields({ property, path, errors, onChange }: Omit<PropertyPartProps, 'onRemove'>) {
  return (
    <>
      <NumberField
        label={t.property.atLeast}
        value={property.minimum}
        empty={null}
        decimals
        onChange={(minimum) => onChange({ ...property, minimum })}
        error={errors[`${path}.minimum`]}
      />
      <NumberField
        label={t.property.atMost}
        value={property.maximum}
        empty={null}
        decimals
        onChange={(maximum) => onChange({ ...property, maximum })}
        error={errors[`${path}.maximum`]}
      />
    </>
  );
}
