import type { ProgramDocument } from '../../../server/contract/program/program.ts';
import { programTexts as t } from '../../texts/en/program.ts';
import { Card } from '../../ui/card.tsx';
import { Sentences } from '../../ui/sentences.tsx';
import { Text } from '../../ui/text.tsx';
import type { SectionChanges } from './diff-program.ts';
import { OrderExample } from './order-example.tsx';
import { previewProgram } from './preview-program.ts';
import { ProgramChanges } from './program-changes.tsx';
import type { ProgramSection } from './program-sections.ts';
import type { Foreseen } from './use-program-editor.ts';

interface ProgramAsideProps {
  /** Null while a field is wrong. */
  document: ProgramDocument | null;
  currency: string;
  /** Against the live version; null while a field is wrong. */
  changes: readonly SectionChanges[] | null;
  foreseen: Foreseen;
  onOpen: (section: ProgramSection) => void;
}

export function ProgramAside({ document, currency, changes, foreseen, onOpen }: ProgramAsideProps) {
  const { effects, doubts } = foreseen;
  return (
    <>
      {doubts.length === 0 ? null : (
        <Card title={t.aside.doubts}>
          <Sentences items={doubts.map((text) => ({ icon: 'alert', text }))} />
        </Card>
      )}
      <OrderExample
        document={document}
        currency={currency}
        differs={changes !== null && changes.length > 0}
      />
      {changes === null || changes.length === 0 ? null : (
        <Card title={t.aside.unpublished}>
          <ProgramChanges sections={changes} onOpen={onOpen} />
          {effects.map((effect) => (
            <Text key={effect} as="p" tone="subdued">
              {effect}
            </Text>
          ))}
        </Card>
      )}
      <Card title={t.aside.preview}>
        {document === null ? (
          <Text as="p" tone="subdued">
            {t.aside.wrong}
          </Text>
        ) : (
          <Sentences items={previewProgram(document)} />
        )}
      </Card>
    </>
  );
}
