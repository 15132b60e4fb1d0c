import { TextField } from './text-field.tsx';
import { Icon } from './icon.tsx';

interface SearchBoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** On top of the table that it filters. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  return (
    <div className="r-search">
      <TextField
        label={label}
        hideLabel
        kind="search"
        placeholder={label}
        prefix={<Icon name="search" tone="subdued" />}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
