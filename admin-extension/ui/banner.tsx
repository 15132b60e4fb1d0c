import { Banner as PolarisBanner } from '@shopify/polaris';
import type { ReactNode } from 'react';

interface BannerProps {
  tone: 'info' | 'success' | 'warning' | 'critical';
  title: string;
  action?: { label: string; onClick: () => void; busy?: boolean };
  onDismiss?: () => void;
  children?: ReactNode;
}

export function Banner({ tone, title, action, onDismiss, children }: BannerProps) {
  return (
    <PolarisBanner
      tone={tone}
      title={title}
      {...(action === undefined
        ? {}
        : {
            action: {
              content: action.label,
              onAction: action.onClick,
              loading: action.busy ?? false,
            },
          })}
      {...(onDismiss === undefined ? {} : { onDismiss })}
    >
      {children}
    </PolarisBanner>
  );
}
