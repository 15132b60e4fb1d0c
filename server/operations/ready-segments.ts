import type { Segment } from '../domain/program/segment.ts';
import type { RfmGroup } from '../domain/segments/rfm-cells.ts';

const names: Readonly<Record<RfmGroup, string>> = {
  champions: 'Champions',
  loyal: 'Loyal',
  promising: 'Promising',
  new: 'New',
  needs_attention: 'Needs attention',
  at_risk: 'At risk',
  lost: 'Lost',
};

/** Segments that every shop has; the ids of a program's own have no colon. */
export const readySegments: readonly Segment[] = Object.entries(names).map(([group, name]) => ({
  id: `rfm:${group}`,
  name,
  where: { field: 'rfm', in: [group] },
}));
