import { type ReactNode, useState } from 'react';
import { readNumber } from '../read-number.ts';
import { TextField } from './text-field.tsx';

interface NumberFieldProps<Empty> {
  label: string;
  value: number | string | Empty;
  /** What was typed as a number, or as text where it is none. */
  onChange: (value: number | string | Empty) => void;
  /** What an empty field means; left out, an empty field is text that no number is. */
  empty?: Empty;
  error?: string | undefined;
  help?: ReactNode;
  decimals?: boolean;
  suffix?: ReactNode;
  prefix?: ReactNode;
  placeholder?: string;
}

/** A number. What is typed stays as it was typed ("1.0") as long as it means the value. */
export function NumberField<Empty = never>({
  value,
  onChange,
  empty,
  decimals = false,
  ...rest
}: NumberFieldProps<Empty>) {
  const [typed, setTyped] = useState('');
  const read = (text: string) =>
    text.trim() === '' && empty !== undefined ? empty : readNumber(text);
  const isNumber = typeof value === 'number' || typeof value === 'string';
  return (
    <TextField
      {...rest}
      kind={decimals ? 'amount' : 'points'}
      value={read(typed) === value ? typed : isNumber ? String(value) : ''}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text));
      }}
    />
  );
}
