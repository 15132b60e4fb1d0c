import { openAbove } from '../../app-bridge.ts';
import { useFormat } from '../../session.tsx';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ThemePermission } from './theme-permission.tsx';
import type { StepProps } from './step-props.ts';

const t = welcomeTexts.widget;
const marks = { on: 'good', off: 'unknown', unknown: 'unknown' } as const;

/** The embed's switch stands in the theme editor; here it is seen. */
export function WidgetStep({ onboarding: { widget }, refresh }: StepProps) {
  const format = useFormat();
  const { editor_url: editor, seen_at: seen, embed } = widget;
  const standing = { on: t.on, off: t.off, unknown: t.unseen }[embed];
  const seenWords = seen === null ? t.unseen : t.seen(format.ago(seen));
  return (
    <Card>
      <Stack>
        <Text as="p">{editor === null ? t.noTheme : t.about}</Text>
        <Mark
          state={widget.done ? 'good' : marks[embed]}
          title={embed === 'unknown' && seen !== null ? seenWords : standing}
        >
          {embed === 'unknown' ? t.watching : seenWords}
        </Mark>
        {embed === 'unknown' && widget.read_at !== null ? (
          <ThemePermission onGranted={refresh} />
        ) : null}
        {editor === null ? null : (
          <Stack row>
            <Button look={widget.done ? 'normal' : 'primary'} onClick={() => openAbove(editor)}>
              {t.open}
            </Button>
          </Stack>
        )}
        {widget.done || embed === 'unknown' ? null : <Waiting>{t.watching}</Waiting>}
      </Stack>
    </Card>
  );
}
