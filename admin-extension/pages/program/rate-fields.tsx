import { errorAt } from '../../field-errors.ts';
import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
import { Button } from '../../ui/button.tsx';
import { Columns } from '../../ui/columns.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { listOptions } from './audience-fields.tsx';
import type { RuleFieldsProps, TypedProgram, TypedRule } from './typed.ts';

type RateRule = Extract<TypedRule, { kind: 'per_amount' }>;
type Rate = RateRule['rates'][number];

/** The rate of a rule, and its other rates by currency and tier. */
export function RateFields({ rule, onChange, errors, program }: RuleFieldsProps<RateRule>) {
  const setRates = (rates: readonly Rate[]) => onChange({ ...rule, rates });
  return (
    <Stack>
      <Columns layout="thirds">
        <NumberField
          label={t.rate.points}
          value={rule.points}
          onChange={(points) => onChange({ ...rule, points })}
          error={errors['points']}
        />
        <AmountFields
          per={rule.per}
          onChange={(per) => onChange({ ...rule, per })}
          errors={errors}
          path="per"
        />
      </Columns>
      {rule.rates.map((rate, at) => (
        // Rates have no name of their own; only the last one's place can be taken by another.
        <OtherRate
          key={at}
          rate={rate}
          at={at}
          errors={errors}
          program={program}
          onChange={(changed) => setRates(rule.rates.with(at, changed))}
          onRemove={() => setRates(rule.rates.toSpliced(at, 1))}
        />
      ))}
      <Stack row>
        <Button
          onClick={() =>
            setRates([...rule.rates, { tier: null, points: rule.points, per: rule.per }])
          }
        >
          {t.rate.add}
        </Button>
      </Stack>
    </Stack>
  );
}

interface AmountFieldsProps {
  per: RateRule['per'];
  onChange: (per: RateRule['per']) => void;
  errors: Readonly<Record<string, string>>;
  path: string;
}

function AmountFields({ per, onChange, errors, path }: AmountFieldsProps) {
  return (
    <>
      <TextField
        label={t.rate.per}
        kind="amount"
        value={per.amount}
        onChange={(amount) => onChange({ ...per, amount: amount.trim() })}
        error={errorAt(errors, `${path}.amount`)}
      />
      <TextField
        label={t.rate.currency}
        value={per.currency}
        onChange={(currency) => onChange({ ...per, currency: currency.toUpperCase() })}
        error={errors[`${path}.currency`]}
        maxLength={3}
      />
    </>
  );
}

interface OtherRateProps {
  rate: Rate;
  at: number;
  errors: Readonly<Record<string, string>>;
  program: TypedProgram;
  onChange: (rate: Rate) => void;
  onRemove: () => void;
}

function OtherRate({ rate, at, errors, program, onChange, onRemove }: OtherRateProps) {
  const path = `rates.${at}`;
  return (
    <div className="r-part">
      <Stack gap="close">
        <Stack row spread>
          <Select
            label={t.rate.other(at + 1)}
            value={rate.tier ?? ''}
            options={[
              { value: '', label: t.rate.all },
              ...listOptions(program.tiers?.levels ?? [], rate.tier === null ? [] : [rate.tier]),
            ]}
            onChange={(tier) => onChange({ ...rate, tier: tier === '' ? null : tier })}
            error={errors[`${path}.tier`]}
          />
          <Button look="plain" label={t.rate.removeThis(at + 1)} onClick={onRemove}>
            {t.rate.remove}
          </Button>
        </Stack>
        <Columns layout="thirds">
          <NumberField
            label={t.rate.points}
            value={rate.points}
            onChange={(points) => onChange({ ...rate, points })}
            error={errors[`${path}.points`]}
          />
          <AmountFields
            per={rate.per}
            onChange={(per) => onChange({ ...rate, per })}
            errors={errors}
            path={`${path}.per`}
          />
        </Columns>
      </Stack>
    </div>
  );
}
