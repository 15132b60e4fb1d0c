import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Text } from './text.tsx';

interface EmptyStateProps {
  icon: IconName;
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

export function EmptyState({ icon, title, action, children }: EmptyStateProps) {
  return (
    <div className="r-empty">
      <span className="r-empty__icon">
        <Icon name={icon} tone="subdued" />
      </span>
      <Text as="h3" variant="heading">
        {title}
      </Text>
      <div className="r-empty__text">
        <Text as="p" tone="subdued">
          {children}
        </Text>
      </div>
      {action}
    </div>
  );
}
