import type { PreviewDrawn } from '../../../server/contract/branding-preview.ts';
import { client } from '../../client.ts';
import { brandingTexts as t } from '../../texts/en/branding.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ColourField } from '../../ui/colour-field.tsx';
import { PickOne } from '../../ui/pick-one.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { schemeOf } from '../welcome/scheme-of.ts';
import type { BrandingEditing } from './use-branding.ts';

interface ColoursCardProps {
  editor: BrandingEditing;
  /** What the widget made of the last look; null: it has drawn none yet. */
  drawn: PreviewDrawn | null;
}

export function ColoursCard({ editor, drawn }: ColoursCardProps) {
  const { draft, errors, edit } = editor;
  const w = t.colours;
  return (
    <Card title={w.title}>
      <Stack>
        <Stack gap="tight">
          <ColourField
            label={w.accent}
            pickLabel={w.pick}
            value={draft.accent}
            onChange={(accent) => edit({ accent })}
            error={errors['accent']}
            help={w.accentHelp}
          />
          <output>
            <Text as="p" tone="subdued">
              {drawn === null ? '' : sayReadable(drawn)}
            </Text>
          </output>
          <FromTheme editor={editor} />
        </Stack>
        <PickOne
          label={w.scheme}
          options={[
            { value: 'auto', label: w.schemes.auto },
            { value: 'light', label: w.schemes.light },
            { value: 'dark', label: w.schemes.dark },
          ]}
          value={draft.scheme}
          onChange={(scheme) => edit({ scheme })}
        />
      </Stack>
    </Card>
  );
}

/** Where the theme was read and has other colours than these. */
function FromTheme({ editor: { draft, edit } }: Pick<ColoursCardProps, 'editor'>) {
  const { data } = useData('onboarding', client.onboarding);
  const { accent = null, background = null } = data?.branding.theme ?? {};
  if (accent === null) return null;
  const scheme = background === null ? draft.scheme : schemeOf(background);
  if (accent === draft.accent.toLowerCase() && scheme === draft.scheme) return null;
  return (
    <div>
      <Button onClick={() => edit({ accent, scheme })}>{t.colours.theme}</Button>
    </div>
  );
}

function sayReadable({ onAccent, adjusted }: PreviewDrawn): string {
  return [t.colours.onAccent[onAccent], ...adjusted.map((each) => t.colours.adjusted[each])].join(
    ' ',
  );
}
