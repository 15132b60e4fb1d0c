import { useState } from 'react';
import { errorsBelow } from '../../field-errors.ts';
import { checkProgram } from './check-program.ts';
import type { TypedProgram } from './typed.ts';

interface PieceTask<Piece> {
  initial: Piece;
  /** Of the piece in the document, once it is laid there: `campaigns.2`. */
  path: string | ((piece: Piece) => string);
  /** The program with the piece in it. */
  lay: (piece: Piece) => TypedProgram;
  /** What is refused already, by path in the document. */
  errors: Readonly<Record<string, string>>;
  /** Takes out what was left empty before anybody looks at the piece. */
  tidy?: (piece: Piece) => Piece;
  onDone: (piece: Piece) => void;
}

/** One rule, campaign or the like in its dialog: it goes back into the program only when the contract accepts it there. */
export function usePiece<Piece>(task: PieceTask<Piece>) {
  const { initial, path, lay, errors: known, tidy = (given: Piece) => given, onDone } = task;
  const pathOf = (at: Piece) => (typeof path === 'string' ? path : path(at));
  const [piece, setPiece] = useState(initial);
  const before = errorsBelow(known, pathOf(initial));
  const [tried, setTried] = useState(Object.keys(before).length > 0);
  const own = errorsBelow(checkProgram(lay(tidy(piece))).errors, pathOf(piece));
  const errors = piece === initial ? { ...before, ...own } : own;
  return {
    piece,
    set: setPiece,
    /** By path in the piece, once it was tried; what is wrong with it as a whole under ''. */
    errors: tried ? errors : {},
    done: () => {
      setTried(true);
      if (Object.keys(own).length === 0) onDone(tidy(piece));
    },
  };
}
