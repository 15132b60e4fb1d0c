import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';
import { Text } from './text.tsx';

interface MarkProps {
  state: 'good' | 'bad' | 'unknown';
  title: string;
  href?: string;
  children: ReactNode;
}

const faces = {
  good: { icon: 'check', tone: 'success' },
  bad: { icon: 'alert', tone: 'critical' },
  unknown: { icon: 'clock', tone: 'subdued' },
} as const;

/** One thing that is well or not, in a sentence. */
export function Mark({ state, title, href, children }: MarkProps) {
  const face = faces[state];
  return (
    <div className="r-mark" data-state={state}>
      <span className="r-mark__icon">
        <Icon name={face.icon} tone={face.tone} />
      </span>
      <div>
        <Text as="p" strong>
          {href === undefined ? (
            title
          ) : (
            <Link href={href} quiet>
              {title}
            </Link>
          )}
        </Text>
        <Text as="p" variant="small" tone="subdued" breakWord>
          {children}
        </Text>
      </div>
    </div>
  );
}
