import { client } from '../../client.ts';
import { brandingTexts as t } from '../../texts/en/branding.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useData } from '../../use-data.ts';
import { BrandingEditor } from './branding-editor.tsx';

/** How often to look while the platform may be being told. */
const pollMs = 4_000;

export function BrandingPage() {
  const branding = useData('branding', client.branding, { pollMs });
  if (branding.data !== null)
    return <BrandingEditor stored={branding.data} onSaved={branding.refresh} />;
  return (
    <Page title={t.title} subtitle={t.subtitle}>
      {branding.error === null ? (
        <Card>
          <Skeleton kind="text" rows={8} />
        </Card>
      ) : (
        <ErrorState error={branding.error} retry={branding.refresh} busy={branding.busy} />
      )}
    </Page>
  );
}
