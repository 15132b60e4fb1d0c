import type { Award } from './award.ts';

/** Points that an award gives by each rule (`rule:id`) and campaign (`campaign:id`), and in all (`orders`). */
export function givenBy({ points, parts }: Award): Record<string, number> {
  const given: Record<string, number> = { orders: points };
  for (const part of parts) {
    const key = `${part.source}:${part.id}`;
    given[key] = (given[key] ?? 0) + part.points;
  }
  return given;
}

/** Points that each campaign adds to an award, by its id. What takes some away uses up no budget. */
export function campaignPoints({ parts }: Award): Map<string, number> {
  const points = new Map<string, number>();
  for (const { source, id, points: added } of parts)
    if (source === 'campaign' && added > 0) points.set(id, (points.get(id) ?? 0) + added);
  return points;
}
