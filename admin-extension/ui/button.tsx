import { Button as PolarisButton } from '@shopify/polaris';
import { type IconName, iconSource } from './icon.tsx';

interface ButtonProps {
  /** Left out where an icon says it; then `label` must be given. */
  children?: string;
  icon?: IconName;
  /** Read out instead of the text where one page has many alike ("Replay orders/paid"). */
  label?: string;
  onClick?: () => void;
  href?: string;
  look?: 'primary' | 'plain' | 'normal' | 'danger';
  busy?: boolean;
  disabled?: boolean;
}

const looks = {
  primary: { variant: 'primary' },
  plain: { variant: 'plain' },
  normal: {},
  danger: { variant: 'primary', tone: 'critical' },
} as const;

export function Button({
  children,
  icon,
  label,
  onClick,
  href,
  look = 'normal',
  busy = false,
  disabled = false,
}: ButtonProps) {
  return (
    <PolarisButton
      {...looks[look]}
      loading={busy}
      disabled={disabled}
      {...(icon === undefined ? {} : { icon: iconSource(icon) })}
      {...(label === undefined ? {} : { accessibilityLabel: label })}
      {...(href === undefined ? {} : { url: href })}
      {...(onClick === undefined ? {} : { onClick })}
      {...(children === undefined ? {} : { children })}
    />
  );
}
