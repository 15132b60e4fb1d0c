import { InlineGrid } from '@shopify/polaris';
import type { ComponentProps, ReactNode } from 'react';

type Grid = ComponentProps<typeof InlineGrid>;

const layouts = {
  halves: { columns: { xs: 1, md: 2 } },
  thirds: { columns: 3 },
  quarters: { columns: { xs: 2, md: 4 } },
  /** The work, and beside it what it means. */
  main: { columns: { xs: 1, lg: ['twoThirds', 'oneThird'] }, alignItems: 'start' },
  /** A form, and beside it what it makes. */
  preview: { columns: { xs: 1, lg: 'minmax(0, 5fr) minmax(0, 7fr)' }, alignItems: 'start' },
} satisfies Record<string, Pick<Grid, 'columns' | 'alignItems'>>;

export function Columns({
  layout,
  children,
}: {
  layout: keyof typeof layouts;
  children: ReactNode;
}) {
  return (
    <InlineGrid gap="400" {...layouts[layout]}>
      {children}
    </InlineGrid>
  );
}
