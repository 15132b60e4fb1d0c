import { programChangesTexts as t } from '../../texts/en/program-changes.ts';
import { Button } from '../../ui/button.tsx';
import { Changes } from '../../ui/changes.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Text } from '../../ui/text.tsx';
import type { SectionChanges } from './diff-program.ts';
import { sayNumber } from './program-names.ts';
import { type ProgramSection, programSections } from './program-sections.ts';

/** A draft that changes more is better read as a whole. */
const shownMax = 60;

interface ProgramChangesProps {
  sections: readonly SectionChanges[];
  /** Leads to where it is edited. */
  onOpen?: (section: ProgramSection) => void;
}

/** All that the draft changes of the live program, by section: what was, and what is. */
export function ProgramChanges({ sections, onOpen }: ProgramChangesProps) {
  const shown = cut(sections);
  const left = count(sections) - count(shown);
  return (
    <Stack>
      {shown.map(({ section, changes }) => {
        const label = programSections.find(({ id }) => id === section)?.label ?? section;
        return (
          <Stack key={section} gap="close">
            <Text as="p" variant="small" strong>
              {onOpen === undefined ? (
                label
              ) : (
                <Button look="plain" onClick={() => onOpen(section)}>
                  {label}
                </Button>
              )}
            </Text>
            <Changes label={t.of(label)} items={changes} />
          </Stack>
        );
      })}
      {left === 0 ? null : (
        <Text as="p" tone="subdued">
          {t.more(sayNumber(left))}
        </Text>
      )}
    </Stack>
  );
}

function count(sections: readonly SectionChanges[]): number {
  return sections.reduce((sum, { changes }) => sum + changes.length, 0);
}

/** The first of them, as many as fit. */
function cut(sections: readonly SectionChanges[]): readonly SectionChanges[] {
  let room = shownMax;
  return sections.flatMap(({ section, changes }) => {
    const fitting = changes.slice(0, room);
    room -= fitting.length;
    return fitting.length === 0 ? [] : [{ section, changes: fitting }];
  });
}
