import { Text as PolarisText } from '@shopify/polaris';
import type { ReactNode } from 'react';

const variants = {
  body: 'bodyMd',
  small: 'bodySm',
  heading: 'headingSm',
  title: 'headingMd',
  figure: 'headingXl',
} as const;

interface TextProps {
  as?: 'p' | 'span' | 'h2' | 'h3' | 'dt' | 'dd';
  variant?: keyof typeof variants;
  tone?: 'subdued' | 'success' | 'critical' | 'caution' | undefined;
  strong?: boolean;
  numeric?: boolean;
  /** Long words (addresses, ids) break instead of pushing the page wide. */
  breakWord?: boolean;
  id?: string;
  children: ReactNode;
}

export function Text({
  as = 'span',
  variant = 'body',
  tone,
  strong = false,
  numeric = false,
  breakWord = false,
  id,
  children,
}: TextProps) {
  return (
    <PolarisText
      as={as}
      variant={variants[variant]}
      numeric={numeric}
      breakWord={breakWord}
      {...(id === undefined ? {} : { id })}
      {...(tone === undefined ? {} : { tone })}
      {...(strong ? { fontWeight: 'semibold' } : {})}
    >
      {children}
    </PolarisText>
  );
}
