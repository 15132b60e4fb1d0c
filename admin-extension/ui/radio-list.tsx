import { RadioButton } from '@shopify/polaris';
import { useId } from 'react';

interface RadioListProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string; help: string }[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  error?: string | undefined;
}

/** One of a few, each with what it leads to. */
export function RadioList<Value extends string>({
  label,
  options,
  value,
  onChange,
  error,
}: RadioListProps<Value>) {
  const name = useId();
  return (
    <fieldset className="r-radios" aria-describedby={`${name}-error`}>
      <legend>{label}</legend>
      {options.map((option) => (
        <div key={option.value} className="r-radios__option" data-on={option.value === value}>
          <RadioButton
            id={`${name}-${option.value}`}
            name={name}
            label={option.label}
            helpText={option.help}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        </div>
      ))}
      <p id={`${name}-error`} data-error="true">
        {error ?? ''}
      </p>
    </fieldset>
  );
}
