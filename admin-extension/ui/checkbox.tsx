import { Checkbox as PolarisCheckbox } from '@shopify/polaris';

interface CheckboxProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  help?: string;
}

export function Checkbox({ label, checked, onChange, help }: CheckboxProps) {
  return <PolarisCheckbox label={label} checked={checked} onChange={onChange} helpText={help} />;
}
