import { Button } from './button.tsx';
import { Text } from './text.tsx';

interface SaveBarProps {
  busy: boolean;
  /** Why it can't be saved now, else null. */
  blocked: string | null;
  onSave: () => void;
  onDiscard: () => void;
}

/** Stays in sight while there is unsaved work. */
export function SaveBar({ busy, blocked, onSave, onDiscard }: SaveBarProps) {
  return (
    <section className="r-save-bar" aria-label="Unsaved changes">
      <Text as="p" strong>
        Unsaved changes
        {blocked === null ? null : <Text tone="critical"> {blocked}</Text>}
      </Text>
      <div className="r-save-bar__actions">
        <Button onClick={onDiscard} disabled={busy}>
          Discard
        </Button>
        <Button look="primary" onClick={onSave} busy={busy} disabled={blocked !== null}>
          Save draft
        </Button>
      </div>
    </section>
  );
}
