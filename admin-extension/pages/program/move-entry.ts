/** The list with one entry at another place. */
export function moveEntry<Entry>(
  list: readonly Entry[],
  from: number,
  to: number,
): readonly Entry[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1));
}
