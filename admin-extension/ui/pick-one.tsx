import { useId } from 'react';

interface PickOneProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  /** Read out alone, where what stands beside it says it to everybody else. */
  hideLabel?: boolean;
}

/** One of a few, all in sight: boxes in a row. */
export function PickOne<Value extends string>({
  label,
  options,
  value,
  onChange,
  hideLabel = false,
}: PickOneProps<Value>) {
  const name = useId();
  return (
    <fieldset className="r-choices">
      <legend className={hideLabel ? 'r-hidden' : undefined}>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value} className="r-choice">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
