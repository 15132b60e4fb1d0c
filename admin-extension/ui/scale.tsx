import { useId } from 'react';
import './welcome.css';

interface ScaleProps<Value extends string> {
  label: string;
  /** From the left to the right. */
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few on a line from less to more. */
export function Scale<Value extends string>({
  label,
  options,
  value,
  onChange,
}: ScaleProps<Value>) {
  const id = useId();
  const at = options.findIndex((option) => option.value === value);
  return (
    <div className="r-scale">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={options.length - 1}
        step={1}
        value={at}
        aria-valuetext={options[at]?.label ?? ''}
        onChange={(event) => {
          const chosen = options[Number(event.currentTarget.value)];
          if (chosen !== undefined) onChange(chosen.value);
        }}
      />
      <div className="r-scale__stops" aria-hidden="true">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            tabIndex={-1}
            data-on={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </div>
  );
}
