import { Checkbox as PolarisCheckbox } from '@shopify/polaris';
import './members.css';

interface TickProps {
  /** Read out: whom or what it is for. */
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A box to tick in a row that is a link as a whole. */
export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <span className="r-tick">
      <PolarisCheckbox label={label} labelHidden checked={checked} onChange={onChange} />
    </span>
  );
}
