import './colour-field.css';
import type { ReactNode } from 'react';
import { TextField } from './text-field.tsx';

interface ColourFieldProps {
  label: string;
  /** Of the picker, which stands beside the text. */
  pickLabel: string;
  /** As it was typed; `#rrggbb` once it is a colour. */
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  help?: ReactNode;
}

const whole = /^#[\da-f]{6}$/i;

/** A colour: picked, or written as designers write it. */
export function ColourField({ label, pickLabel, value, onChange, error, help }: ColourFieldProps) {
  return (
    <div className="r-colour">
      <TextField
        label={label}
        value={value}
        onChange={(text) => onChange(text.trim())}
        error={error}
        help={help}
        code
        maxLength={7}
        prefix={
          <input
            type="color"
            aria-label={pickLabel}
            value={whole.test(value) ? value : '#000000'}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        }
      />
    </div>
  );
}
