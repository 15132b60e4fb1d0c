import type { Reader } from '../speech/reader.ts';
import { sayCount } from '../speech/say-values.ts';

/** Says what a tier gave for coming to it. The line's reason is the tier's name as it was then. */
export function explainTierEntry(
  line: { points: number; reason: string | null; source: { id: string } },
  { kind, speech, nameOwn }: Reader,
): { title: string; explanation: string[] } {
  const { reason, source } = line;
  const tier =
    reason === null ? source.id : nameOwn({ kind: 'tier', id: source.id, title: reason });
  const points = sayCount(line.points, speech);
  return {
    title: speech.say('history.tierTitle', { tier }),
    explanation: [speech.say(kind === 'staff' ? 'staff.tier' : 'history.tier', { tier, points })],
  };
}
