import type { Sentences } from '../speech/sentences.ts';
import type { PlainLine } from './explain-line.ts';

/**
 * What a line does to the points that can be spent. A statement counts in these alone, so that its opening balance and
 * its lines always make its closing balance; points that wait or are held stand beside both.
 */
export function availableChange(line: Pick<PlainLine, 'from' | 'to' | 'points'>): number {
  if (line.to === 'available') return line.points;
  return line.from === 'available' ? -line.points : 0;
}

/** A line's title in a statement: one that leaves the balance as it is says what it moved instead. */
export function statementTitle(
  line: Pick<PlainLine, 'from' | 'to' | 'points'> & { title: string },
  speech: Sentences,
): string {
  const { title, points, from } = line;
  if (availableChange(line) !== 0) return title;
  const state = from === 'held' ? 'held' : 'pending';
  return speech.say('history.moved', { title, points: speech.number(points), state });
}
