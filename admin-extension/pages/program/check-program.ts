import { programDocument, type ProgramDocument } from '../../../server/contract/program/program.ts';
import { fieldErrors } from '../../field-errors.ts';
import { programTexts as t } from '../../texts/en/program.ts';

interface CheckedProgram {
  /** Null when something is refused. */
  document: ProgramDocument | null;
  /** By path in the document: `earning.rules.0.points`. */
  errors: Readonly<Record<string, string>>;
}

/** What the document's own names are called on the screen. */
const screenNames: Readonly<Record<string, string>> = t.fields;

/** The contract's own check, in words that stand beside a field. */
export function checkProgram(input: unknown): CheckedProgram {
  const parsed = programDocument.safeParse(input);
  if (parsed.success) return { document: parsed.data, errors: {} };
  const errors = Object.entries(fieldErrors(parsed.error.issues)).map(([path, message]) => [
    path,
    message.replaceAll(/\b[a-z]+_[a-z_]+\b/g, (name) => screenNames[name] ?? name),
  ]);
  return { document: null, errors: Object.fromEntries(errors) };
}
