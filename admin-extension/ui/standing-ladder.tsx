import type { CSSProperties } from 'react';
import { Text } from './text.tsx';

interface StandingLadderProps {
  label: string;
  /** The lowest first. */
  steps: readonly { id: string; name: string; count: string; lines: readonly string[] }[];
}

/** Steps that rise from left to right, with who stands on each; one below the other on a phone. */
export function StandingLadder({ label, steps }: StandingLadderProps) {
  return (
    <ol className="r-ladder" aria-label={label}>
      {steps.map(({ id, name, count, lines }, at) => (
        <li key={id} style={placeOf(at, steps.length)}>
          <div className="r-ladder__step">
            <Text as="p" variant="heading" breakWord>
              {name}
            </Text>
            <Text as="p" strong numeric>
              {count}
            </Text>
            {lines.map((line) => (
              <Text key={line} as="p" variant="small" tone="subdued">
                {line}
              </Text>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function placeOf(at: number, all: number): CSSProperties {
  const style: CSSProperties & Record<`--r-${string}`, number> = {
    '--r-step': at,
    '--r-share': all < 2 ? 1 : at / (all - 1),
  };
  return style;
}
