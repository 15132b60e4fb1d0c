interface Worded {
  readonly texts?: Readonly<Record<string, unknown>> | undefined;
}

/** So that each language is compared by itself, also the first. */
export function withTexts<Piece extends Worded>(piece: Piece) {
  return { ...piece, texts: piece.texts ?? {} };
}
