import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Text } from './text.tsx';

interface VerdictProps {
  good: boolean;
  title: string;
  children: ReactNode;
}

/** The one answer of a page, large. */
export function Verdict({ good, title, children }: VerdictProps) {
  return (
    <div className="r-verdict" data-good={good}>
      <span className="r-verdict__icon">
        <Icon name={good ? 'shield' : 'alert'} tone={good ? 'success' : 'critical'} />
      </span>
      <div>
        <Text as="h2" variant="title">
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {children}
        </Text>
      </div>
    </div>
  );
}
