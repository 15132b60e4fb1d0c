/** A figure within a sentence: as the reader writes it, and whether it is one thing alone. */
export interface Counted {
  said: string;
  isOne: boolean;
}

/** "1 day", "14 days". */
export function count({ said, isOne }: Counted, one: string, other: string): string {
  return `${said} ${isOne ? one : other}`;
}
