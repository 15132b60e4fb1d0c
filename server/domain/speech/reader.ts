import type { PointsName } from '../points-name.ts';
import { type Sentences, sentencesIn } from './sentences.ts';

/** Something of the shop's program by the name that was written down for it. */
export interface OwnName {
  kind: 'campaign' | 'activity' | 'tier' | 'reward';
  /** Null: only its name was written down. Of an activity: its type. */
  id: string | null;
  title: string;
}

/** Who is told something: what is for staff alone is not said to shoppers. */
export interface Reader {
  kind: 'shopper' | 'staff';
  speech: Sentences;
  /** What the shop calls it in the reader's language. */
  nameOwn: (own: OwnName) => string;
}

/** A shopper reads in their language, staff in English. */
export function readerOf(
  kind: Reader['kind'],
  {
    language = 'en',
    pointsName,
    nameOwn = ({ title }) => title,
  }: {
    language?: string | undefined;
    pointsName: PointsName;
    nameOwn?: Reader['nameOwn'] | undefined;
  },
): Reader {
  return {
    kind,
    speech: sentencesIn({ language: kind === 'staff' ? 'en' : language, pointsName }),
    nameOwn,
  };
}
