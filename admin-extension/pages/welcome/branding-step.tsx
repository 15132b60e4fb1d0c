import type { Onboarding } from '../../../server/contract/admin-onboarding.ts';
import { client } from '../../client.ts';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Swatches } from '../../ui/swatches.tsx';
import { Text } from '../../ui/text.tsx';
import { useAction } from '../../use-action.ts';
import { useData } from '../../use-data.ts';
import { Failed } from './failed.tsx';
import { schemeOf } from './scheme-of.ts';
import { ThemePermission } from './theme-permission.tsx';
import type { StepProps } from './step-props.ts';

const t = welcomeTexts.branding;

type Theme = NonNullable<Onboarding['branding']['theme']>;

/** How the widget looks: in the colours of the theme with one press. */
export function BrandingStep({ onboarding: { branding, widget }, refresh }: StepProps) {
  const format = useFormat();
  const saved = useData('branding', client.branding);
  const save = useAction(async (theme: Theme | null) => {
    const now = saved.data?.branding;
    if (now === undefined) return;
    const accent = theme?.accent ?? now.accent;
    const scheme = theme?.background == null ? now.scheme : schemeOf(theme.background);
    await client.saveBranding({ ...now, accent, scheme });
    saved.refresh();
    refresh();
  });
  const { theme } = branding;
  const canTake = theme !== null && theme.accent !== null;
  return (
    <Card>
      <Stack>
        <Text as="p">{t.about}</Text>
        <Failed of={save} />
        {saved.error === null ? null : (
          <Text as="p" tone="critical">
            {saved.error.detail}
          </Text>
        )}
        <ThemeColors theme={theme} looked={widget.read_at !== null} />
        {theme === null && widget.read_at !== null ? <ThemePermission onGranted={refresh} /> : null}
        {branding.saved_at === null ? null : (
          <Text as="p" tone="success">
            {t.saved(format.ago(branding.saved_at))}
          </Text>
        )}
        <Stack row>
          {canTake ? (
            <Button
              look={branding.done ? 'normal' : 'primary'}
              onClick={() => save.run(theme)}
              busy={save.busy && save.sent !== null}
              disabled={saved.data === null}
            >
              {t.use}
            </Button>
          ) : null}
          {branding.done ? null : (
            <Button
              onClick={() => save.run(null)}
              busy={save.busy && save.sent === null}
              disabled={saved.data === null}
            >
              {t.keep}
            </Button>
          )}
          <Link href={links.branding}>{t.detail}</Link>
        </Stack>
      </Stack>
    </Card>
  );
}

function ThemeColors({ theme, looked }: { theme: Theme | null; looked: boolean }) {
  if (theme === null)
    return looked ? <Text as="p">{t.unseen}</Text> : <Skeleton kind="text" rows={2} />;
  const items = (['accent', 'background', 'text'] as const).flatMap((part) => {
    const color = theme[part];
    return color === null ? [] : [{ name: t[part], color }];
  });
  return (
    <>
      {items.length === 0 ? <Text as="p">{t.unseen}</Text> : null}
      <Swatches label={t.theme} items={items} />
      {theme.font === null ? null : (
        <Text as="p" variant="small" tone="subdued">
          {t.font(theme.font)}
        </Text>
      )}
    </>
  );
}
