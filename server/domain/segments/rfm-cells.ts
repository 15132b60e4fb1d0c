/** What a member is, by how recently, how often and for how much they bought. */
export type RfmGroup =
  | 'champions'
  | 'loyal'
  | 'promising'
  | 'new'
  | 'needs_attention'
  | 'at_risk'
  | 'lost';

/**
 * The group of each recency score (a row: 5, the most recent fifth of the shop's buyers, comes first) and worth (a
 * column: 1, the least, comes first). Worth is the mean of the frequency and the money score, half a point up.
 */
const grid: readonly (readonly RfmGroup[])[] = [
  ['new', 'promising', 'loyal', 'champions', 'champions'],
  ['new', 'promising', 'loyal', 'champions', 'champions'],
  ['needs_attention', 'needs_attention', 'needs_attention', 'loyal', 'loyal'],
  ['lost', 'lost', 'at_risk', 'at_risk', 'at_risk'],
  ['lost', 'lost', 'at_risk', 'at_risk', 'at_risk'],
];

/** The cells of these groups, each as one number: ten times its recency score and its worth. */
export function rfmCells(groups: readonly string[]): number[] {
  return grid.flatMap((row, above) =>
    row.flatMap((group, at) => (groups.includes(group) ? [10 * (5 - above) + at + 1] : [])),
  );
}
