import type { PointsName } from '../points-name.ts';
import { type Sentences, sentencesIn } from './sentences.ts';

/** Who is told something: what is for staff alone is not said to shoppers. */
export interface Reader {
  kind: 'shopper' | 'staff';
  speech: Sentences;
}

/** A shopper reads in their language, staff in English. */
export function readerOf(
  kind: Reader['kind'],
  { language = 'en', pointsName }: { language?: string | undefined; pointsName: PointsName },
): Reader {
  return {
    kind,
    speech: sentencesIn({ language: kind === 'staff' ? 'en' : language, pointsName }),
  };
}
