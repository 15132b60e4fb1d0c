import { uiTexts as t } from '../texts/en/ui.ts';
import { frameDrawsSaveBar } from '../app-bridge.ts';
import { Button } from './button.tsx';
import { FrameSaveBar } from './frame-save-bar.tsx';
import { Text } from './text.tsx';

interface SaveBarProps {
  busy: boolean;
  /** Why it can't be saved now, else null. */
  blocked: string | null;
  onSave: () => void;
  onDiscard: () => void;
  /** Where it is no draft that is saved. */
  saveLabel?: string;
}

/** Stays in sight while there is unsaved work: the frame's own bar where it has one, else ours. */
export function SaveBar({
  busy,
  blocked,
  onSave,
  onDiscard,
  saveLabel = t.saveBar.save,
}: SaveBarProps) {
  if (frameDrawsSaveBar())
    return (
      <>
        <FrameSaveBar
          save={{ label: saveLabel, onClick: onSave, busy, blocked: blocked !== null }}
          discard={{ label: t.saveBar.discard, onClick: onDiscard }}
        />
        {blocked === null ? null : (
          <output className="r-save-bar">
            <Text tone="critical">{blocked}</Text>
          </output>
        )}
      </>
    );
  return (
    <section className="r-save-bar" aria-label={t.saveBar.title}>
      <Text as="p" strong>
        {t.saveBar.title}
        {blocked === null ? null : <Text tone="critical"> {blocked}</Text>}
      </Text>
      <div className="r-save-bar__actions">
        <Button onClick={onDiscard} disabled={busy}>
          {t.saveBar.discard}
        </Button>
        <Button look="primary" onClick={onSave} busy={busy} disabled={blocked !== null}>
          {saveLabel}
        </Button>
      </div>
    </section>
  );
}
