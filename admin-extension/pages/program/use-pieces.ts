import { useState } from 'react';
import { moveEntry } from './move-entry.ts';

export type Pieces<Piece> = ReturnType<typeof usePieces<Piece>>;

/** A list of the program: how each piece of it is edited, moved and removed, and the one in the dialog now. */
export function usePieces<Piece>(
  list: readonly Piece[],
  setList: (list: readonly Piece[]) => void,
) {
  const [editing, setEditing] = useState<{ at: number; piece: Piece } | null>(null);
  const close = () => setEditing(null);
  return {
    /** Opens a new one, which joins the list when its dialog is done. */
    add: (piece: Piece) => setEditing({ at: list.length, piece }),
    edit: (at: number) => {
      const piece = list[at];
      if (piece !== undefined) setEditing({ at, piece });
    },
    move: (from: number, to: number) => setList(moveEntry(list, from, to)),
    remove: (at: number) => setList(list.toSpliced(at, 1)),
    /** What the dialog is given; null while none is open. */
    dialog: editing && {
      at: editing.at,
      initial: editing.piece,
      onDone: (piece: Piece) => {
        setList(list.toSpliced(editing.at, 1, piece));
        close();
      },
      onClose: close,
    },
  };
}
