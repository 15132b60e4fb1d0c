import { TextField as PolarisTextField } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface TextFieldProps {
  label: string;
  hideLabel?: boolean;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  help?: ReactNode;
  /** `points` and `amount` bring up the number keys of a phone; what was typed stays text until it is checked. `date` is a calendar day (`2026-11-21`), `moment` one with its time (`2026-11-21T18:30`), `time` a time of day. */
  kind?: 'text' | 'points' | 'amount' | 'search' | keyof typeof pickers;
  prefix?: ReactNode;
  suffix?: ReactNode;
  placeholder?: string;
  lines?: number;
  /** Code: fixed width. */
  code?: boolean;
  maxLength?: number;
  disabled?: boolean;
  readOnly?: boolean;
}

/** What the browser has a picker for. */
const pickers = { date: 'date', moment: 'datetime-local', time: 'time' } as const;

const inputModes = {
  text: 'text',
  points: 'numeric',
  amount: 'decimal',
  search: 'search',
  date: 'none',
  moment: 'none',
  time: 'none',
} as const;

export function TextField({
  label,
  hideLabel = false,
  value,
  onChange,
  error,
  help,
  kind = 'text',
  prefix,
  suffix,
  placeholder,
  lines,
  code = false,
  maxLength,
  disabled = false,
  readOnly = false,
}: TextFieldProps) {
  return (
    <PolarisTextField
      label={label}
      labelHidden={hideLabel}
      value={value}
      onChange={onChange}
      error={error ?? false}
      helpText={help}
      inputMode={inputModes[kind]}
      autoComplete="off"
      prefix={prefix}
      suffix={suffix}
      disabled={disabled}
      readOnly={readOnly}
      monospaced={code}
      {...(kind === 'search' ? { clearButton: true, onClearButtonClick: () => onChange('') } : {})}
      {...(isPicked(kind) ? { type: pickers[kind] } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(lines === undefined ? {} : { multiline: lines, maxHeight: '50vh' })}
      {...(maxLength === undefined ? {} : { maxLength })}
    />
  );
}

function isPicked(kind: string): kind is keyof typeof pickers {
  return kind in pickers;
}
