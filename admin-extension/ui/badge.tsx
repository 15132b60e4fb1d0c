import { Badge as PolarisBadge } from '@shopify/polaris';

export type Tone = 'neutral' | 'info' | 'success' | 'attention' | 'critical';

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: string }) {
  return <PolarisBadge {...(tone === 'neutral' ? {} : { tone })}>{children}</PolarisBadge>;
}
