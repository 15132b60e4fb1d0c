import { count } from './line-words.ts';

/** Says what a tier gave for coming to it. The line's reason is the tier's name as it was then. */
export function explainTierEntry(
  line: { points: number; reason: string | null; source: { id: string } },
  facts: { pointsName: { one: string; other: string }; reader: 'shopper' | 'staff' },
): { title: string; explanation: string[] } {
  const name = line.reason ?? line.source.id;
  const points = count(line.points, facts);
  return {
    title: `Welcome to ${name}`,
    explanation: [
      facts.reader === 'staff'
        ? `The program gives ${points} for reaching ${name}.`
        : `A thank-you for reaching ${name}: ${points}.`,
    ],
  };
}
