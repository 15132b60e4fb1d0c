import { diffLeaves, withLeaf } from './diff-leaves.ts';
import { nameLeaf, sayLeaf } from './say-leaf.ts';

/** One thing of the program that publishing changes. */
export interface ProgramChange {
  /** What it is called. */
  name: string;
  /** Null: it is new. */
  before: string | null;
  /** Null: it is removed. */
  after: string | null;
}

interface Wording<Piece> {
  name: (piece: Piece) => string;
  /** All that matters of it in one sentence; what changes and does not show in it is said beside it. */
  say: (piece: Piece) => string;
}

interface ListWording<Piece> extends Wording<Piece> {
  key: (piece: Piece) => string;
  /** What their order is called, where it matters. */
  order: string;
}

/** What differs between two lists of pieces. */
export function diffPieces<Piece extends object>(
  before: readonly Piece[],
  after: readonly Piece[],
  words: ListWording<Piece>,
): ProgramChange[] {
  const { key, name, say } = words;
  const was = new Map(before.map((piece) => [key(piece), piece]));
  const keys = new Set(after.map(key));
  return [
    ...after.flatMap((piece) => {
      const old = was.get(key(piece));
      if (old === undefined) return [{ name: name(piece), before: null, after: say(piece) }];
      return diffPart(old, piece, words);
    }),
    ...before
      .filter((piece) => !keys.has(key(piece)))
      .map((piece) => ({ name: name(piece), before: say(piece), after: null })),
    ...diffOrder(before, after, words),
  ];
}

/** What differs between two states of one part. */
export function diffPart<Part extends object>(
  before: Part,
  after: Part,
  { name, say }: Wording<Part>,
): ProgramChange[] {
  const [was, is] = [say(before), say(after)];
  const whole = was === is ? [] : [{ name: name(after), before: was, after: is }];
  // Another kind of thing has other values: its sentence says it all.
  if (kindOf(before) !== kindOf(after)) return whole;
  return [
    ...whole,
    ...diffLeaves(before, after)
      .filter((leaf) => say(withLeaf(before, leaf)) === was)
      .map((leaf) => ({
        name: [name(after), nameLeaf(leaf.path)].filter((part) => part !== '').join(': '),
        before: sayLeaf(leaf.before, leaf.path),
        after: sayLeaf(leaf.after, leaf.path),
      })),
  ];
}

function diffOrder<Piece>(
  before: readonly Piece[],
  after: readonly Piece[],
  { key, name, order }: ListWording<Piece>,
): ProgramChange[] {
  const both = (list: readonly Piece[], other: readonly Piece[]) => {
    const keys = new Set(other.map(key));
    return list.filter((piece) => keys.has(key(piece)));
  };
  const [was, is] = [both(before, after), both(after, before)];
  if (was.every((piece, at) => key(piece) === is.map(key)[at])) return [];
  const say = (list: readonly Piece[]) => list.map(name).join(', ');
  return [{ name: order, before: say(was), after: say(is) }];
}

function kindOf(part: object): unknown {
  return 'kind' in part ? part.kind : null;
}
