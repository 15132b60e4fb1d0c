import type { CSSProperties } from 'react';
import { uiTexts as t } from '../texts/en/ui.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { Text } from './text.tsx';

interface Step {
  id: string;
  name: string;
  asks: string;
  gives: readonly string[];
  note: string | null;
  /** Not shown to those who are not on it. */
  hidden: boolean;
  /** Beside the ladder: nobody climbs to it. */
  aside: boolean;
  errors: readonly string[];
  onEdit: () => void;
  onRemove: () => void;
}

interface LadderProps {
  label: string;
  steps: readonly Step[];
  onMove: (from: number, to: number) => void;
}

/** Steps that rise from left to right; one below the other on a phone. */
export function Ladder({ label, steps, onMove }: LadderProps) {
  return (
    <ol className="r-ladder" aria-label={label}>
      {steps.map((step, at) => (
        <li
          key={step.id}
          data-aside={step.aside}
          style={placeOf(step.aside ? 0 : at, steps.length)}
        >
          <StepWords step={step} />
          <div className="r-ladder__actions">
            {step.aside ? (
              <StepMoves at={at} last={steps.length - 1} name={step.name} onMove={onMove} />
            ) : null}
            <Button look="plain" label={t.editOf(step.name)} onClick={step.onEdit}>
              {t.edit}
            </Button>
            <Button look="plain" label={t.removeOf(step.name)} onClick={step.onRemove}>
              {t.remove}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}

interface StepMovesProps {
  at: number;
  last: number;
  name: string;
  onMove: (from: number, to: number) => void;
}

/** The others stand in the order of what they ask for. */
function StepMoves({ at, last, name, onMove }: StepMovesProps) {
  return (
    <>
      <Button
        look="plain"
        icon="left"
        label={t.ladder.down(name)}
        disabled={at === 0}
        onClick={() => onMove(at, at - 1)}
      />
      <Button
        look="plain"
        icon="right"
        label={t.ladder.up(name)}
        disabled={at === last}
        onClick={() => onMove(at, at + 1)}
      />
    </>
  );
}

/** How high a step stands and how strong its colour is, for the style sheet. */
function placeOf(at: number, count: number): CSSProperties {
  const place: Record<`--${string}`, number> = {
    '--r-step': at,
    '--r-share': (at + 1) / count,
  };
  return place;
}

function StepWords({ step }: { step: Step }) {
  return (
    <div className="r-ladder__step">
      <div className="r-items__title">
        <Text as="h3" variant="heading" breakWord>
          {step.name}
        </Text>
        {step.hidden ? <Badge>{t.ladder.hidden}</Badge> : null}
      </div>
      <Text as="p" tone="subdued">
        {step.asks}
      </Text>
      {step.gives.length === 0 ? null : (
        <ul>
          {step.gives.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
      {step.note === null ? null : (
        <Text as="p" variant="small" tone="subdued">
          {step.note}
        </Text>
      )}
      {step.errors.map((error) => (
        <Text key={error} as="p" variant="small" tone="critical">
          {error}
        </Text>
      ))}
    </div>
  );
}
