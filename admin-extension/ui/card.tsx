import { BlockStack, Box, Card as PolarisCard, InlineStack } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { Text } from './text.tsx';
import { WhatIs } from './what-is.tsx';

interface CardProps {
  title?: string;
  hint?: ReactNode;
  /** What it means, for whoever asks. */
  definition?: string | undefined;
  actions?: ReactNode;
  /** Tables and lists run to the card's edges. */
  flush?: boolean;
  children: ReactNode;
}

export function Card({ title, hint, definition, actions, flush = false, children }: CardProps) {
  const head =
    title === undefined && actions === undefined ? null : (
      <Box {...(flush ? { padding: '400', paddingBlockEnd: '300' } : {})}>
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <BlockStack gap="050">
            {title === undefined ? null : (
              <InlineStack gap="100" align="start" blockAlign="center" wrap={false}>
                <Text as="h2" variant="heading">
                  {title}
                </Text>
                {definition === undefined ? null : <WhatIs name={title}>{definition}</WhatIs>}
              </InlineStack>
            )}
            {hint === undefined ? null : (
              <Text as="p" variant="small" tone="subdued">
                {hint}
              </Text>
            )}
          </BlockStack>
          {actions}
        </InlineStack>
      </Box>
    );
  return (
    <PolarisCard padding={flush ? '0' : '400'}>
      {flush ? (
        <>
          {head}
          {children}
        </>
      ) : (
        <BlockStack gap="300">
          {head}
          {children}
        </BlockStack>
      )}
    </PolarisCard>
  );
}
