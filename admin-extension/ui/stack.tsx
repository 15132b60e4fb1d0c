import { BlockStack, InlineStack } from '@shopify/polaris';
import type { ReactNode } from 'react';

const gaps = { none: '0', tight: '100', close: '200', normal: '400', wide: '600' } as const;

interface StackProps {
  gap?: keyof typeof gaps;
  /** Side by side; wraps when there is no room unless told otherwise. */
  row?: boolean;
  spread?: boolean;
  align?: 'start' | 'center' | 'end' | 'baseline';
  wrap?: boolean;
  children: ReactNode;
}

export function Stack({
  gap = 'normal',
  row = false,
  spread = false,
  align,
  wrap = true,
  children,
}: StackProps) {
  if (row) {
    return (
      <InlineStack
        gap={gaps[gap]}
        wrap={wrap}
        blockAlign={align ?? 'center'}
        align={spread ? 'space-between' : 'start'}
      >
        {children}
      </InlineStack>
    );
  }
  return <BlockStack gap={gaps[gap]}>{children}</BlockStack>;
}
