import { errorAt } from '../../field-errors.ts';
import { programRulesTexts as t } from '../../texts/en/program-rules.ts';
import { Choices } from '../../ui/choices.tsx';
import type { TypedProgram } from './typed.ts';

interface Audience {
  readonly tiers: readonly string[];
  readonly segments: readonly string[];
}

interface AudienceFieldsProps {
  audience: Audience;
  onChange: (patch: { tiers: string[] } | { segments: string[] }) => void;
  errors: Readonly<Record<string, string>>;
  /** Before `tiers` and `segments`: `when.`, or nothing. */
  prefix: string;
  program: TypedProgram;
}

/** Which members, by tier and by segment; nothing to choose where the program has neither. */
export function AudienceFields({
  audience,
  onChange,
  errors,
  prefix,
  program,
}: AudienceFieldsProps) {
  const tiers = listOptions(program.tiers?.levels ?? [], audience.tiers);
  const segments = listOptions(program.segments, audience.segments);
  return (
    <>
      {tiers.length === 0 ? null : (
        <Choices
          label={t.audience.tiers}
          options={tiers}
          chosen={audience.tiers}
          onChange={(chosen) => onChange({ tiers: chosen })}
          error={errorAt(errors, `${prefix}tiers`)}
          help={audience.tiers.length === 0 ? t.audience.tiersHelp : ''}
        />
      )}
      {segments.length === 0 ? null : (
        <Choices
          label={t.audience.segments}
          options={segments}
          chosen={audience.segments}
          onChange={(chosen) => onChange({ segments: chosen })}
          error={errorAt(errors, `${prefix}segments`)}
          help={audience.segments.length === 0 ? t.audience.segmentsHelp : ''}
        />
      )}
    </>
  );
}

/** One that is gone from the program stays to be taken away here. */
export function listOptions(
  list: readonly { id: string; name: string }[],
  chosen: readonly string[],
): { value: string; label: string }[] {
  return [
    ...list.map(({ id, name }) => ({ value: id, label: name })),
    ...chosen
      .filter((id) => !list.some((each) => each.id === id))
      .map((id) => ({ value: id, label: id })),
  ];
}
