import type { z } from 'zod';
import { checkProgram } from './check-program.ts';
import { programShape } from './program-shape.ts';

/** The whole program, with what no part of it can see alone. */
export const programDocument = programShape.check(({ value, issues }) => {
  for (const { path, message } of checkProgram(value))
    issues.push({ code: 'custom', input: value, path, message });
});

/** As a merchant may write it. */
export type ProgramInput = z.input<typeof programDocument>;
/** With every default filled in. */
export type ProgramDocument = z.output<typeof programDocument>;
