import { describe, expect, it } from 'vitest';
import { attemptedAbuse } from '../../support/attempted-abuse.ts';
import { honestNeighbours } from '../../support/honest-neighbours.ts';
import { honestPeople } from '../../support/honest-people.ts';
import { judgeStory, type Story } from '../../support/referred-people.ts';
import { unknowableAbuse } from '../../support/unknowable-abuse.ts';

const honest = [...honestPeople, ...honestNeighbours];

function look(story: Story) {
  const { verdict, score, kinds } = judgeStory(story);
  return { verdict, by: `${score}: ${kinds.join(', ')}` };
}

const count = (stories: readonly Story[], verdict: Story['verdict']) =>
  stories.filter((story) => judgeStory(story).verdict === verdict).length;

describe('somebody who would be their own friend', () => {
  it.each(attemptedAbuse)('is found: $title', (story) => {
    const { verdict, by } = look(story);
    expect(verdict, by).toBe(story.verdict);
  });

  it.each(unknowableAbuse)('can’t be told where $because', (story) => {
    const { verdict, by } = look(story);
    expect(verdict, by).toBe(story.verdict);
  });

  it('never passes but where nobody could know', () => {
    expect(attemptedAbuse.length).toBeGreaterThanOrEqual(40);
    expect(count(attemptedAbuse, 'pass')).toBe(0);
  });
});

describe('people who bring people', () => {
  it.each(honest)('$title', (story) => {
    const { verdict, by } = look(story);
    expect(verdict, by).toBe(story.verdict);
  });

  it('are never blocked, and two in three do not even wait', () => {
    expect(honest.length).toBeGreaterThanOrEqual(40);
    expect(count(honest, 'block')).toBe(0);
    expect(count(honest, 'pass')).toBeGreaterThanOrEqual((honest.length * 2) / 3);
  });
});
