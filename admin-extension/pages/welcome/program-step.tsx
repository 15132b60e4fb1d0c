import { useState } from 'react';
import { links } from '../../links.ts';
import { useFormat } from '../../session.tsx';
import { welcomeTexts } from '../../texts/en/welcome.ts';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Mark } from '../../ui/mark.tsx';
import { DraftCard } from './draft-card.tsx';
import { ProposalForm } from './proposal-form.tsx';
import type { StepProps } from './step-props.ts';

const t = welcomeTexts.program;

/** A program made from the shop's own figures: proposed, kept as the draft, published. */
export function ProgramStep({ onboarding: { program }, refresh }: StepProps) {
  const format = useFormat();
  const [anew, setAnew] = useState(false);
  const { draft } = program;
  if (program.done && draft === null)
    return (
      <Card>
        <Mark
          state="good"
          title={t.published(
            format.number(program.version),
            format.ago(program.published_at),
            program.published_by,
          )}
        >
          <Link href={links.program}>{t.toProgram}</Link>
        </Mark>
      </Card>
    );
  if (draft !== null && !anew)
    return <DraftCard changes={draft.changes} onPublished={refresh} onAnew={() => setAnew(true)} />;
  return (
    <ProposalForm
      replaces={draft !== null}
      onKept={() => setAnew(false)}
      onDrafted={() => {
        setAnew(false);
        refresh();
      }}
    />
  );
}
