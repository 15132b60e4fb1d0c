import { Select as PolarisSelect } from '@shopify/polaris';

interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  help?: string | undefined;
  error?: string | undefined;
  hideLabel?: boolean;
  disabled?: boolean;
}

export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  help,
  error,
  hideLabel = false,
  disabled = false,
}: SelectProps<Value>) {
  return (
    <PolarisSelect
      label={label}
      value={value}
      options={[...options]}
      disabled={disabled}
      helpText={help}
      labelHidden={hideLabel}
      {...(error === undefined ? {} : { error })}
      onChange={(picked) => {
        const option = options.find((one) => one.value === picked);
        if (option !== undefined) onChange(option.value);
      }}
    />
  );
}
