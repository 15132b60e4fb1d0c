import { links } from '../links.ts';
import { errorsTexts } from '../texts/en/errors.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

const t = errorsTexts.notFound;

export function NotFoundPage() {
  return (
    <Page title={t.title}>
      <Card>
        <EmptyState
          icon="search"
          title={t.nothing}
          action={<Button href={links.overview}>{t.overview}</Button>}
        >
          {t.why}
        </EmptyState>
      </Card>
    </Page>
  );
}
