import type { Direction } from './order-line.ts';

/** What a statement's papers say besides the figures. */
export interface StatementWords {
  /** BCP 47: the language of the papers. */
  language: string;
  direction: Direction;
  title: string;
  heads: {
    day: string;
    /** The same on paper. */
    booked: string;
    happened: string;
    what: string;
    points: string;
    available: string;
    pending: string;
    held: string;
  };
  opening: string;
  closing: string;
  /** "Member 42". */
  member: string;
  /** What waits and what is held, in one line. */
  beside: (balance: { pending: string; held: string }) => string;
  page: (at: number, of: number) => string;
  /** Where some letters could not be printed. */
  unprintable: string;
}
