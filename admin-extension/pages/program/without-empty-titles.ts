interface Titled {
  readonly texts?: Readonly<Record<string, { readonly title: string }>> | undefined;
}

/** The piece without the languages in which no title was filled in. */
export function withoutEmptyTitles<Piece extends Titled>(piece: Piece): Piece {
  const texts = Object.entries(piece.texts ?? {}).filter(([, { title }]) => title.trim() !== '');
  return { ...piece, texts: texts.length === 0 ? undefined : Object.fromEntries(texts) };
}
