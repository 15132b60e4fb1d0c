import { useId } from 'react';

interface ChoicesProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  error?: string | undefined;
  /** What choosing none means. */
  help?: string;
}

/** Any of a few: boxes in a row, kept in the order of the options. */
export function Choices<Value extends string>({
  label,
  options,
  chosen,
  onChange,
  error,
  help,
}: ChoicesProps<Value>) {
  const id = useId();
  const toggle = (value: Value) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((each) => chosen.includes(each) !== (each === value)),
    );
  return (
    <fieldset className="r-choices" aria-describedby={id}>
      <legend>{label}</legend>
      <div>
        {options.map(({ value, label: name }) => (
          <label key={value} className="r-choice">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      <p id={id} data-error={error !== undefined}>
        {error ?? help ?? ''}
      </p>
    </fieldset>
  );
}
