/**
 * One text for one content, whatever the order of the keys (a database may change it). It settles
 * a tie between two versions that nothing else tells apart.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isPlainObject(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => compareTexts(a, b)))
      : inner,
  );
}

/** By code unit: the same on every machine, unlike a comparison by locale. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
