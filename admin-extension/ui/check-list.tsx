import { Checkbox } from '@shopify/polaris';
import { type ReactNode, useId } from 'react';

interface CheckListProps<Value extends string> {
  label: string;
  /** Which of them belong together, and how that is called. */
  groups: readonly {
    title: string;
    options: readonly { value: Value; label: string; help: ReactNode }[];
  }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  error?: string | undefined;
}

/** Any of many, in groups, each with what it leads to. */
export function CheckList<Value extends string>({
  label,
  groups,
  chosen,
  onChange,
  error,
}: CheckListProps<Value>) {
  const id = useId();
  const toggle = (value: Value, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value));
  return (
    <fieldset className="r-checks" aria-describedby={id}>
      <legend>{label}</legend>
      {groups.map(({ title, options }) => (
        <fieldset key={title} className="r-checks__group">
          <legend>{title}</legend>
          {options.map((option) => (
            <Checkbox
              key={option.value}
              label={option.label}
              helpText={option.help}
              checked={chosen.includes(option.value)}
              onChange={(on) => toggle(option.value, on)}
            />
          ))}
        </fieldset>
      ))}
      <p id={id} role={error === undefined ? undefined : 'alert'}>
        {error ?? ''}
      </p>
    </fieldset>
  );
}
