/** The condition with one end of its range set; null leaves that end out. */
export function withRange<Leaf extends object>(
  leaf: Leaf,
  end: 'at_least' | 'at_most',
  value: unknown,
): Leaf {
  if (value !== null) return { ...leaf, [end]: value };
  const entries = Object.entries(leaf).filter(([name]) => name !== end);
  return Object.fromEntries(entries) as Leaf;
}
