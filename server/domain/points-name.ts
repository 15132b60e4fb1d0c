/**
 * What a shop calls its points, for each way in which a language counts: "1 punkt", "3 punkty", "5 punktów". `other`
 * stands in for what is left out.
 */
export interface PointsName {
  one: string;
  other: string;
  zero?: string | undefined;
  two?: string | undefined;
  few?: string | undefined;
  many?: string | undefined;
}
