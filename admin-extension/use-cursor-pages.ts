import { useState } from 'react';

interface CursorPages {
  cursor: string | null;
  /** Zero for the newest page. */
  depth: number;
  older: (next: string) => void;
  newer: () => void;
  reset: () => void;
}

/** Walks a list that only knows its next cursor, remembering the way back. */
export function useCursorPages(): CursorPages {
  const [trail, setTrail] = useState<readonly string[]>([]);
  return {
    cursor: trail.at(-1) ?? null,
    depth: trail.length,
    older: (next) => setTrail((was) => [...was, next]),
    newer: () => setTrail((was) => was.slice(0, -1)),
    reset: () => setTrail([]),
  };
}
