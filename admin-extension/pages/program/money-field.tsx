import type { ReactNode } from 'react';
import { errorAt } from '../../field-errors.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { TypedMoney } from './typed.ts';

interface MoneyFieldProps {
  label: string;
  value: TypedMoney;
  onChange: (value: TypedMoney) => void;
  errors: Readonly<Record<string, string>>;
  /** Of the money in the piece: `per`. */
  path: string;
  help?: ReactNode;
}

/** An amount; its currency stands behind it. */
export function MoneyField({ label, value, onChange, errors, path, help }: MoneyFieldProps) {
  return (
    <TextField
      label={label}
      kind="amount"
      value={value.amount}
      onChange={(amount) => onChange({ ...value, amount: amount.trim() })}
      error={errorAt(errors, path)}
      suffix={value.currency}
      help={help}
    />
  );
}

type OptionalMoneyFieldProps = Omit<MoneyFieldProps, 'value' | 'onChange'> & {
  value: TypedMoney | null;
  onChange: (value: TypedMoney | null) => void;
  currency: string;
};

/** An amount that may be left out. */
export function OptionalMoneyField({
  value,
  onChange,
  currency,
  ...rest
}: OptionalMoneyFieldProps) {
  return (
    <MoneyField
      {...rest}
      value={value ?? { amount: '', currency }}
      onChange={(money) => onChange(money.amount === '' ? null : money)}
    />
  );
}
