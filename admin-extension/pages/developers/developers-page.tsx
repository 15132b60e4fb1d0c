import { developersTexts as t } from '../../texts/en/developers.ts';
import { Page } from '../../ui/page.tsx';
import { ApiKeysCard } from './api-keys-card.tsx';
import { InboxCard } from './inbox-card.tsx';
import { ProgramDocumentCard } from './program-document-card.tsx';
import { ReferenceCard } from './reference-card.tsx';

/** The way in for those who build on Regulars; each card stands by itself and loads by itself. */
export function DevelopersPage() {
  return (
    <Page title={t.title} subtitle={t.subtitle}>
      <ApiKeysCard />
      <InboxCard />
      <ProgramDocumentCard />
      <ReferenceCard />
    </Page>
  );
}
