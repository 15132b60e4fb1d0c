import { links } from '../links.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Page not found">
      <Card>
        <EmptyState
          icon="search"
          title="There is nothing at this address"
          action={<Button href={links.overview}>Go to the overview</Button>}
        >
          The link may be old, or part of it was lost on the way.
        </EmptyState>
      </Card>
    </Page>
  );
}
