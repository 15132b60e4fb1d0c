/** One item more than the page holds was read: it says whether there is another page. */
export function cutPage<Item>(
  found: readonly Item[],
  { limit, placeOf }: { limit: number; placeOf: (last: Item) => string },
): { shown: readonly Item[]; next: string | null } {
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return { shown, next: last === undefined ? null : placeOf(last) };
}
