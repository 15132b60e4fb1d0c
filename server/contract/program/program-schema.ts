import { z } from 'zod';
import { programShape } from './program-shape.ts';

/**
 * The JSON Schema of a program document as it may be written: what is left out has its default. It says what each
 * part may be; what parts contradict each other is said when a document is saved.
 */
export function programSchema(): unknown {
  const { $schema, ...schema } = z.toJSONSchema(programShape, { io: 'input' });
  return {
    $schema,
    title: 'Regulars program',
    description: 'How a shop rewards: what it publishes, exports and keeps in git.',
    ...schema,
  };
}
