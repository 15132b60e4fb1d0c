import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { Card } from '../../ui/card.tsx';
import { Explanation } from '../../ui/explanation.tsx';
import { Sentences } from '../../ui/sentences.tsx';
import { Text } from '../../ui/text.tsx';
import { previewProgram } from './preview-program.ts';
import type { Foreseen } from './use-program-editor.ts';

interface ProgramAsideProps {
  /** Null while a field is wrong. */
  document: ProgramDocument | null;
  currency: string;
  /** Of the saved draft against the live version; null while something is not saved. */
  changes: readonly string[] | null;
  foreseen: Foreseen;
}

export function ProgramAside({ document, currency, changes, foreseen }: ProgramAsideProps) {
  const { effects, doubts } = foreseen;
  return (
    <>
      {doubts.length === 0 ? null : (
        <Card title="Is this meant?">
          <Sentences items={doubts.map((text) => ({ icon: 'alert', text }))} />
        </Card>
      )}
      <Card title="What shoppers get">
        {document === null ? (
          <Text as="p" tone="subdued">
            Correct the marked fields to see what the program means.
          </Text>
        ) : (
          <Sentences items={previewProgram(document, currency)} />
        )}
      </Card>
      {changes !== null && changes.length === 0 ? null : (
        <Card title="Not published yet">
          {changes === null ? (
            <Text as="p" tone="subdued">
              Save the draft to see in words what it changes.
            </Text>
          ) : (
            <Explanation sentences={changes} />
          )}
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
