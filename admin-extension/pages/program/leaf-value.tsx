import { plainActivityTypes } from '../../../server/contract/program/activity.ts';
import { rfmGroups } from '../../../server/contract/program/segment.ts';
import { errorAt } from '../../field-errors.ts';
import { useSession } from '../../session.tsx';
import { programSegmentsTexts as t } from '../../texts/en/program-segments.ts';
import { Choices } from '../../ui/choices.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { listOptions } from './audience-fields.tsx';
import { OptionalMoneyField } from './money-field.tsx';
import { monthNames } from './say-expiry.ts';
import { activityNames, nameActivity } from './say-rule.ts';
import { nameGroup, type TypedLeaf } from './say-segment.ts';
import type { TypedProgram } from './typed.ts';
import { withRange } from './with-range.ts';

interface LeafValueProps<Leaf extends TypedLeaf = TypedLeaf> {
  leaf: Leaf;
  path: string;
  errors: Readonly<Record<string, string>>;
  program: TypedProgram;
  onChange: (leaf: TypedLeaf) => void;
}

type Field<Name extends TypedLeaf['field']> = Extract<TypedLeaf, { field: Name }>;

/** What a condition compares with, by what it looks at. */
export function LeafValue({ leaf, ...rest }: LeafValueProps) {
  const { path, errors, program, onChange } = rest;
  const error = errorAt(errors, `${path}.in`);
  switch (leaf.field) {
    case 'spent':
    case 'average_order':
      return <MoneyRange leaf={leaf} {...rest} />;
    case 'tier':
      return (
        <Choices
          label={t.value.anyOf}
          options={listOptions(program.tiers?.levels ?? [], leaf.in)}
          chosen={leaf.in}
          onChange={(chosen) => onChange({ ...leaf, in: chosen })}
          error={error}
          help={program.tiers === null ? t.value.noTiers : ''}
        />
      );
    case 'tags':
    case 'country':
      return <WordsValue leaf={leaf} {...rest} />;
    case 'birthday_month':
      return (
        <Choices
          label={t.value.anyOf}
          options={months}
          chosen={leaf.in}
          onChange={(chosen) => onChange({ ...leaf, in: chosen })}
          error={error}
        />
      );
    case 'rfm':
      return (
        <Choices
          label={t.value.anyOf}
          options={rfmGroups.map((value) => ({ value, label: nameGroup(value) }))}
          chosen={leaf.in}
          onChange={(chosen) => onChange({ ...leaf, in: chosen })}
          error={error}
        />
      );
    case 'activity':
      return <ActivityValue leaf={leaf} {...rest} />;
    case 'orders':
    case 'days_since_last_order':
    case 'days_since_first_order':
    case 'days_since_joined':
    case 'balance':
    case 'points_earned':
    case 'referrals':
      return <NumberRange leaf={leaf} {...rest} />;
  }
}

const months = monthNames.map((name, at) => ({ value: String(at + 1), label: name.slice(0, 3) }));

function WordsValue({
  leaf,
  path,
  errors,
  onChange,
}: LeafValueProps<Field<'tier' | 'tags' | 'country'>>) {
  return (
    <WordsField
      label={t.value.anyOf}
      words={leaf.in}
      onChange={(words) => onChange({ ...leaf, in: words })}
      error={errorAt(errors, `${path}.in`)}
      upperCase={leaf.field === 'country'}
      placeholder={leaf.field === 'country' ? 'NZ, AU' : 'vip, wholesale'}
    />
  );
}

const ends = [
  ['at_least', t.value.atLeast],
  ['at_most', t.value.atMost],
] as const;

type NumberLeaf = Exclude<
  TypedLeaf,
  { in: unknown } | Field<'spent' | 'average_order' | 'activity'>
>;

function NumberRange({ leaf, path, errors, onChange }: LeafValueProps<NumberLeaf>) {
  return (
    <Columns layout="halves">
      {ends.map(([end, label]) => (
        <NumberField
          key={end}
          label={label}
          value={leaf[end] ?? null}
          empty={null}
          onChange={(value) => onChange(withRange(leaf, end, value))}
          error={errorAt(errors, `${path}.${end}`)}
          placeholder={t.value.any}
        />
      ))}
    </Columns>
  );
}

function MoneyRange({
  leaf,
  path,
  errors,
  onChange,
}: LeafValueProps<Field<'spent' | 'average_order'>>) {
  const { shop } = useSession();
  return (
    <Columns layout="halves">
      {ends.map(([end, label]) => (
        <OptionalMoneyField
          key={end}
          label={label}
          value={leaf[end] ?? null}
          onChange={(value) => onChange(withRange(leaf, end, value))}
          errors={errors}
          path={`${path}.${end}`}
          currency={shop.currency}
        />
      ))}
    </Columns>
  );
}

function ActivityValue({
  leaf,
  path,
  errors,
  program,
  onChange,
}: LeafValueProps<Field<'activity'>>) {
  const own = program.activities.flatMap((activity) =>
    activity.type === 'custom'
      ? [{ value: `custom:${activity.id}`, label: nameActivity(activity) }]
      : [],
  );
  const types = [...plainActivityTypes, 'birthday'] as const;
  const known: { value: string; label: string }[] = [
    ...types.map((value) => ({ value, label: activityNames[value] })),
    ...own,
  ];
  const { within_days: within, ...without } = leaf;
  return (
    <Columns layout="halves">
      <Select
        label={t.value.which}
        value={leaf.type}
        options={
          known.some(({ value }) => value === leaf.type)
            ? known
            : [...known, { value: leaf.type, label: leaf.type }]
        }
        onChange={(type) => onChange({ ...leaf, type })}
        error={errors[`${path}.type`]}
      />
      <NumberField
        label={t.value.times}
        value={leaf.times}
        onChange={(times) => onChange({ ...leaf, times })}
        error={errors[`${path}.times`]}
      />
      <NumberField
        label={t.value.within}
        value={within ?? null}
        empty={null}
        onChange={(days) => onChange(days === null ? without : { ...leaf, within_days: days })}
        error={errors[`${path}.within_days`]}
        suffix={t.value.days}
        placeholder={t.value.ever}
      />
    </Columns>
  );
}
