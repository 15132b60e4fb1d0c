import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { Card } from '../../ui/card.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { Sentences } from '../../ui/sentences.tsx';
import { Text } from '../../ui/text.tsx';
import { previewProgram } from './preview-program.ts';

interface ProgramAsideProps {
  /** Null while a field is wrong. */
  document: ProgramDocument | null;
  currency: string;
  changes: readonly string[];
  /** What publishing does to what members have now. */
  effects: readonly string[];
}

export function ProgramAside({ document, currency, changes, effects }: ProgramAsideProps) {
  return (
    <>
      <Card title="What shoppers get">
        {document === null ? (
          <Text as="p" tone="subdued">
            Correct the marked fields to see what the program means.
          </Text>
        ) : (
          <Sentences items={previewProgram(document, currency)} />
        )}
      </Card>
      {changes.length === 0 ? null : (
        <Card title="Not published yet">
          <Explanation sentences={changes} />
          {effects.map((effect) => (
            <Text key={effect} as="p" tone="subdued">
              {effect}
            </Text>
          ))}
        </Card>
      )}
    </>
  );
}
