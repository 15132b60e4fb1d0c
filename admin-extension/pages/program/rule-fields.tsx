import { errorAt } from '../../field-errors.ts';
import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { MoneyField } from './money-field.tsx';
import { OptionalProductFields, ProductFields } from './product-fields.tsx';
import { RateFields } from './rate-fields.tsx';
import type { RuleFieldsProps, TypedRule } from './typed.ts';

/** What a rule of each kind is made of. */
export function RuleFields({ rule, ...rest }: RuleFieldsProps) {
  switch (rule.kind) {
    case 'per_amount':
      return <PerAmountFields rule={rule} {...rest} />;
    case 'per_order':
      return <PointsField rule={rule} {...rest} />;
    case 'product_multiplier':
      return <MultiplierFields rule={rule} {...rest} />;
    case 'product_points':
      return (
        <Stack>
          <PointsField rule={rule} {...rest} label={t.fields.perUnit} />
          <RuleProducts rule={rule} {...rest} />
        </Stack>
      );
    case 'product_exclusion':
      return <RuleProducts rule={rule} {...rest} />;
    case 'nth_order':
      return <NthOrderFields rule={rule} {...rest} />;
    case 'spend_goal':
      return <SpendGoalFields rule={rule} {...rest} />;
  }
}

type Kind<Name extends TypedRule['kind']> = Extract<TypedRule, { kind: Name }>;

function PerAmountFields({ rule, onChange, errors, program }: RuleFieldsProps<Kind<'per_amount'>>) {
  return (
    <Stack>
      <RateFields rule={rule} onChange={onChange} errors={errors} program={program} />
      <OptionalProductFields
        products={rule.products}
        onChange={(products) => onChange({ ...rule, products })}
        errors={errors}
      />
    </Stack>
  );
}

type WithPoints = Extract<TypedRule, { points: unknown }>;

function PointsField({
  rule,
  onChange,
  errors,
  label = t.fields.points,
}: RuleFieldsProps<WithPoints> & { label?: string }) {
  return (
    <NumberField
      label={label}
      value={rule.points}
      onChange={(points) => onChange({ ...rule, points })}
      error={errors['points']}
    />
  );
}

type WithProducts = Kind<'product_points' | 'product_exclusion' | 'product_multiplier'>;

function RuleProducts({ rule, onChange, errors }: RuleFieldsProps<WithProducts>) {
  return (
    <ProductFields
      products={rule.products}
      onChange={(products) => onChange({ ...rule, products })}
      errors={errors}
    />
  );
}

function MultiplierFields({
  rule,
  onChange,
  ...rest
}: RuleFieldsProps<Kind<'product_multiplier'>>) {
  return (
    <Stack>
      <NumberField
        label={t.fields.multiplier}
        decimals
        value={rule.multiplier}
        onChange={(multiplier) => onChange({ ...rule, multiplier })}
        error={rest.errors['multiplier']}
        suffix="×"
        help={t.fields.multiplierHelp}
      />
      <RuleProducts rule={rule} onChange={onChange} {...rest} />
    </Stack>
  );
}

function NthOrderFields({ rule, onChange, errors, program }: RuleFieldsProps<Kind<'nth_order'>>) {
  return (
    <Stack>
      <Columns layout="halves">
        <NumberField
          label={t.fields.nth}
          value={rule.nth}
          onChange={(nth) => onChange({ ...rule, nth })}
          error={errors['nth']}
          help={t.fields.nthHelp}
        />
        <PointsField rule={rule} onChange={onChange} errors={errors} program={program} />
      </Columns>
      <Checkbox
        label={t.fields.repeats}
        checked={rule.repeats}
        onChange={(repeats) => onChange({ ...rule, repeats })}
      />
    </Stack>
  );
}

const windowOptions = [
  { value: 'days', label: t.fields.windows.days },
  { value: 'calendar_month', label: t.fields.windows.calendar_month },
  { value: 'calendar_year', label: t.fields.windows.calendar_year },
  { value: 'lifetime', label: t.fields.windows.lifetime },
] as const;

function SpendGoalFields({ rule, onChange, errors, program }: RuleFieldsProps<Kind<'spend_goal'>>) {
  const { window } = rule;
  return (
    <Stack>
      <Columns layout="halves">
        <MoneyField
          label={t.fields.goal}
          value={rule.goal}
          onChange={(goal) => onChange({ ...rule, goal })}
          errors={errors}
          path="goal"
        />
        <PointsField rule={rule} onChange={onChange} errors={errors} program={program} />
        <Select
          label={t.fields.window}
          value={window.kind}
          options={windowOptions}
          onChange={(kind) =>
            onChange({ ...rule, window: kind === 'days' ? { kind, days: 90 } : { kind } })
          }
        />
        {window.kind === 'days' ? (
          <NumberField
            label={t.fields.days}
            value={window.days}
            onChange={(days) => onChange({ ...rule, window: { kind: 'days', days } })}
            error={errorAt(errors, 'window')}
          />
        ) : null}
      </Columns>
      <Checkbox
        label={t.fields.goalRepeats}
        checked={rule.repeats}
        onChange={(repeats) => onChange({ ...rule, repeats })}
      />
    </Stack>
  );
}
