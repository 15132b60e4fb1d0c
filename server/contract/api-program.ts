import { z } from 'zod';
import { instant } from './primitives.ts';
import { programShape } from './program/program-shape.ts';

/** `POST /v1/program/draft/publish`: what is live from now on. */
export const publishedProgram = z
  .object({ version: z.int(), published_at: instant, program: programShape })
  .meta({ id: 'PublishedProgram' });
