import { useEffect, useState } from 'react';
import type { Branding } from '../../../server/contract/branding.ts';
import type { PreviewDrawn, PreviewReady } from '../../../server/contract/branding-preview.ts';
import type { Language } from '../../../server/contract/languages.ts';
import { client } from '../../client.ts';
import { brandingTexts as t } from '../../texts/en/branding.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PickOne } from '../../ui/pick-one.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { Select } from '../../ui/select.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { useData } from '../../use-data.ts';
import { spokenLanguages } from './spoken-languages.ts';
import { usePreview } from './use-preview.ts';

/** There is no room for a computer's screen on a phone's. */
const narrow = '(max-width: 600px)';

interface PreviewCardProps {
  branding: Branding;
  locale: Language;
  onLocale: (locale: Language) => void;
  /** What the widget says by itself, and what it made of the look. */
  onHeard: (heard: { words: PreviewReady['words'] | null; drawn: PreviewDrawn | null }) => void;
}

/** Who looks, with what. */
interface Visitor {
  screen: 'desktop' | 'phone';
  view: 'guest' | 'member';
  device: 'light' | 'dark';
  panel: 'open' | 'closed';
}

/** The real widget over the form as it is, whoever looks at it on whatever screen. */
export function PreviewCard({ branding, locale, onLocale, onHeard }: PreviewCardProps) {
  const address = useData('branding-preview', client.brandingPreview);
  const [visitor, setVisitor] = useState<Visitor>(() => ({
    screen: window.matchMedia(narrow).matches ? 'phone' : 'desktop',
    view: 'member',
    device: 'light',
    panel: 'open',
  }));
  const { screen, ...seen } = visitor;
  const preview = usePreview({ branding, locale, ...seen });
  const { words, drawn } = preview;
  useEffect(() => onHeard({ words, drawn }), [words, drawn, onHeard]);
  const loadAgain = () => {
    address.refresh();
    preview.reload();
  };
  return (
    <Card title={t.preview.title} hint={t.preview.hint}>
      <Stack row>
        <VisitorChoices
          visitor={visitor}
          onChange={(patch) => setVisitor((was) => ({ ...was, ...patch }))}
        />
        <Select
          label={t.preview.locale}
          hideLabel
          options={spokenLanguages()}
          value={locale}
          onChange={onLocale}
        />
      </Stack>
      {address.error === null ? null : (
        <ErrorState error={address.error} retry={address.refresh} busy={address.busy} />
      )}
      {preview.late && address.data !== null ? (
        <Stack row gap="close">
          <Text tone="critical">{t.preview.late}</Text>
          <Button onClick={loadAgain}>{t.preview.reload}</Button>
        </Stack>
      ) : null}
      <ScreenFrame
        key={preview.loads}
        title={t.preview.frame}
        src={address.data?.url ?? null}
        kind={screen}
        frame={preview.frame}
      />
    </Card>
  );
}

interface VisitorChoicesProps {
  visitor: Visitor;
  onChange: (patch: Partial<Visitor>) => void;
}

function VisitorChoices({ visitor, onChange }: VisitorChoicesProps) {
  return (
    <>
      <PickOne
        label={t.preview.screen}
        hideLabel
        options={optionsOf(t.preview.screens)}
        value={visitor.screen}
        onChange={(screen) => onChange({ screen })}
      />
      <PickOne
        label={t.preview.view}
        hideLabel
        options={optionsOf(t.preview.views)}
        value={visitor.view}
        onChange={(view) => onChange({ view })}
      />
      <PickOne
        label={t.preview.device}
        hideLabel
        options={optionsOf(t.preview.devices)}
        value={visitor.device}
        onChange={(device) => onChange({ device })}
      />
      <PickOne
        label={t.preview.panel}
        hideLabel
        options={optionsOf(t.preview.panels)}
        value={visitor.panel}
        onChange={(panel) => onChange({ panel })}
      />
    </>
  );
}

function optionsOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
): { value: Value; label: string }[] {
  // Object.keys forgets what the words were written as.
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
}
